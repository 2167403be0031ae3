package model

// Places of the world, as written. Sources: rigour territories and country names (MIT,
// OpenSanctions), datasets/country-codes (PDDL), dariusk/corpora capitals, states, provinces,
// cities (CC0), and own work.
const (
	// Countries and their other names, with the usual name as value where it differs.
	Countries List = `Afghanistan Albania Algeria America=United_States Andorra Angola Anguilla Antigua_and_Barbuda Argentina Armenia Aruba Australia Austria Azerbaijan
Bahamas Bahrain Bangladesh Barbados Belarus Belgium Belize Benin Bermuda Bhutan Bolivia Bosnia=Bosnia_and_Herzegovina Bosnia_and_Herzegovina Botswana
Brazil Britain=United_Kingdom British_Indian_Ocean_Territory British_Virgin_Islands Brunei Bulgaria Burkina_Faso Burma=Myanmar Burundi Cambodia
Cameroon Canada Cape_Verde Cayman_Islands Central_African_Republic Chad Chile China Christmas_Island Colombia Comoros Congo Congo-Brazzaville
Congo_-_Brazzaville Congo_-_Kinshasa Cook_Islands Costa_Rica Crimea Croatia Cuba Curaçao Cyprus Czech_Republic=Czechia Czechia Czechoslovakia
Côte_d'Ivoire Côte_d’Ivoire DPRK=North_Korea DRC DR_Congo Democratic_Republic_of_Congo=DRC Denmark Djibouti Dominica Dominican_Republic East_Germany
East_Timor Ecuador Egypt El_Salvador England Equatorial_Guinea Eritrea Estonia Eswatini Ethiopia Falkland_Islands Faroe_Islands Fiji Finland France
Gabon Gambia Gaza Gaza_Strip=Gaza Georgia Germany Ghana Gibraltar Great_Britain=United_Kingdom Greece Greenland Grenada Guatemala Guernsey Guinea
Guinea-Bissau Guyana Haiti Holland=Netherlands Holy_See Honduras Hong_Kong Hungary Iceland India Indonesia Iran Iraq Ireland Isle_of_Man Israel Italy
Ivory_Coast=Côte_d'Ivoire Jamaica Japan Jersey Jordan Kazakhstan Kenya Kiribati Korea Kosovo Kuwait Kyrgyzstan Laos Latvia Lebanon Lesotho Liberia
Libya Liechtenstein Lithuania Luxembourg Macau Macedonia=North_Macedonia Madagascar Malawi Malaysia Maldives Mali Malta Marshall_Islands Mauritania
Mauritius Mexico Micronesia Moldova Monaco Mongolia Montenegro Montserrat Morocco Mozambique Myanmar Namibia Naoero Nauru Nepal Netherlands
New_Zealand Nicaragua Niger Nigeria Niue Norfolk_Island North_Korea North_Macedonia Northern_Ireland Norway Oman PRC=China Pakistan Palau Palestine
Panama Papua_New_Guinea Paraguay People's_Republic_of_China=China Peru Philippines Pitcairn Poland Portugal Puerto_Rico Qatar
Republic_of_Korea=South_Korea Romania Russia Russian_Federation=Russia Rwanda Saint_Kitts_and_Nevis Saint_Lucia Saint_Vincent_and_the_Grenadines Samoa
San_Marino Saudi_Arabia Scotland Senegal Serbia Serbia_and_Montenegro Seychelles Sierra_Leone Singapore Sint_Maarten Slovakia Slovenia Solomon_Islands
Somalia South_Africa South_Georgia_and_the_South_Sandwich_Islands South_Korea South_Sudan Soviet_Union Spain Sri_Lanka St._Kitts_and_Nevis St._Lucia
St._Vincent_and_Grenadines Sudan Suriname Swaziland=Eswatini Sweden Switzerland Syria São_Tomé_and_Príncipe Taiwan Tajikistan Tanzania Thailand
Timor-Leste Togo Tonga Trinidad_and_Tobago Tunisia Turkey=Türkiye Turkiye=Türkiye Turkmenistan Turks_and_Caicos_Islands Tuvalu Türkiye
U.A.E.=United_Arab_Emirates U.K.=United_Kingdom U.S.=United_States U.S.A.=United_States UAE=United_Arab_Emirates UK=United_Kingdom US=United_States
USA=United_States USSR=Soviet_Union Uganda Ukraine United_Arab_Emirates United_Kingdom United_States United_States_of_America=United_States Uruguay
Uzbekistan Vanuatu Vatican=Vatican_City Vatican_City Venezuela Vietnam Wales Wallis_and_Futuna West_Bank Western_Sahara Yemen Yugoslavia Zaire Zambia
Zimbabwe Åland_Islands`

	// Places are capitals, larger cities, states, provinces and regions.
	Places List = `Aarhus Aberdeen Abkhazia Abu_Dhabi Abuja Abyssinia Accra Aceh Addis_Ababa Adelaide Adriatic Adriatic_Sea Aegean Aegean_Sea Africa Agra Ahmedabad Akron
Alabama Alaska Albany Alberta Albuquerque Aleppo Alexandria Algiers Almaty Alps Alsace Amarillo Americas Amhara Amman Amritsar Amsterdam Amur Anaheim
Anatolia Anbar Anchorage Andalusia Andes Andhra_Pradesh Andorra_la_Vella Ankara Annapolis Antananarivo Antarctic Antarctica Antwerp Apennines Apia
Appalachia Appalachians Aquitaine Arabian_Sea Aragon Arctic Arctic_Ocean Arizona Arkansas Arlington Ashgabat Asia Asmara Assam Astana Asturias Asunción
Athens Atlanta Atlantic Atlantic_Ocean Attica Auckland Augusta Avdiivka Avignon Azores Babylon Baden-Württemberg Baghdad Bahia Bakersfield Bakhmut Baku
Bali Balkans Balochistan Baltic Baltic_Sea Baltimore Bamako Bandar_Seri_Begawan Bangalore Bangkok Bangui Banjul Barcelona Bari Basel Basque_Country Basra
Basseterre Baton_Rouge Bavaria Bay_Area Bedfordshire Beijing Beirut Belfast Belgrade Bellevue Belmopan Bengal Bengaluru Benghazi Bergen Bering_Sea
Bering_Strait Berkshire Berlin Bern Bethlehem Bhopal Biafra Bihar Bilbao Birmingham Bishkek Bismarck Bissau Black_Sea Bogotá Bohemia Boise Bologna Bonn
Bordeaux Borneo Borno Bosphorus Bosporus Boston Bradford Brahmaputra Brandenburg Brasília Bratislava Brazzaville Bremen Brest Bridgeport Bridgetown
Brighton_&_Hove Brisbane Bristol British_Columbia Brittany Brno Bronx Brooklyn Bruges Brussels Bucha Bucharest Buckinghamshire Budapest Buenos_Aires
Buffalo Bujumbura Burgundy Busan Byzantium Cadiz Cairo Calabria Calcutta Calgary Cali California Cambridge Cambridgeshire Campania Canary_Islands Canberra
Cannes Cantebury Cape_Cod Cape_Town Caracas Cardiff Caribbean Caribbean_Sea Carinthia Carlisle Carolina Carpathians Carson_City Cartagena Carthage
Casablanca Caspian Caspian_Sea Castile Castries Catalonia Catania Caucasus Cebu Cedar_Rapids Central_America Central_Asia Central_Europe Ceylon
Channel_Islands Charleston Charlotte Chattanooga Chechnya Chelmsford Chennai Chernihiv Chernobyl Cheshire Chester Chiang_Mai Chiapas Chicago Chichester
Chihuahua Chişinău Chongqing Christchurch Cincinnati City_of_London City_of_Westminster Ciudad_Juárez Cleveland Cluj Cologne Colorado Colorado_Springs
Columbia Columbus Conakry Connecticut Constantinople Copenhagen Cordoba Corinth Cork Cornwall Corpus_Christi Corsica Coventry Crete Cumbria Cusco Córdoba
D.C. Da_Nang Daegu Dagestan Dakar Dalian Dallas Dalmatia Damascus Danube Dardanelles Darfur Davao Dayton Debrecen Deep_South Deir_ez-Zor Delaware Delhi
Denver Derby Derbyshire Des_Moines Detroit Devon Dhaka Dili Dnieper Dniester Dnipro Dodoma Doha Donbas Donbass Donegal Donetsk Dorset Dortmund Dover
Dresden Dubai Dublin Duisburg Dundee Durban Durham Dushanbe Düsseldorf East_Africa East_Asia East_China_Sea Eastern_Europe Ebro Edinburgh Edmonton
Eindhoven El_Paso Elbe Ely Emilia-Romagna English_Channel Erbil Essen Essex Etna Eugene Euphrates Eurasia Europe Everest Exeter Fallujah Fayetteville Fez
Flanders Florence Florida Fort_Lauderdale Fort_Wayne Fort_Worth Frankfort Frankfurt Freetown Fresno Fujian Fukuoka Fukushima Funafuti Gaborone Galicia
Galilee Galway Ganges Gansu Gauteng Gaziantep Gdansk Gdańsk Gdynia Geneva Genoa Georgetown Ghent Glasgow Glendale Gloucester Gloucestershire Goa Gobi Golan
Golan_Heights Gothenburg Grand_Rapids Graz Great_Lakes Greensboro Grenoble Groningen Grozny Guadalajara Guangdong Guangxi Guangzhou Guantanamo_Bay
Guatemala_City Guayaquil Gujarat Gulf_of_Mexico Haarlem Hague Haifa Hainan Hamburg Hampshire Hampton Hangzhou Hannover Hanoi Hanover Harare Harbin Harlem
Harrisburg Hartford Havana Hawaii Hebei Hebrides Hebron Heidelberg Helena Helmand Helsinki Henan Herat Hereford Herefordshire Hertfordshire Hesse Himalaya
Himalayas Hindu_Kush Hiroshima Ho_Chi_Minh_City Hokkaido Hollywood Holstein Homs Honiara Honolulu Honshu Horn_of_Africa Houston Hubei Hudson Hunan
Huntsville Hyderabad Iberia Ibiza Idaho Idlib Illinois Indian_Ocean Indiana Indianapolis Indochina Indus Ingushetia Inner_Mongolia Innsbruck Iowa Irish_Sea
Irkutsk Irvine Isfahan Islamabad Isle_of_Wight Istanbul Ituri Izmir Jacksonville Jaffa Jaipur Jakarta Jalisco Java Jeddah Jefferson_City Jenin Jericho
Jersey_City Jerusalem Jiangsu Johannesburg Johor Juba Judea Juneau Jutland Kabul Kalahari Kaliningrad Kampala Kandahar Kano Kansas Kansas_City Kaohsiung
Karachi Karakoram Karelia Karlsruhe Karnataka Kashmir Kassel Katanga Kathmandu Katowice Kaunas Kazan Kent Kentucky Kerala Kerry Khan_Younis Kharkiv
Khartoum Kherson Khyber_Pakhtunkhwa Kiel Kiev Kigali Kilimanjaro Kilkenny Kingston Kingston_upon_Hull Kingstown Kinshasa Kirkuk Kivu Knoxville Kobe Kolkata
Košice Krakow Kraków Kramatorsk Kuala_Lumpur Kunming Kurdistan Kuwait_City KwaZulu-Natal Kyiv Kyoto Kyushu La_Paz Lagos Lahore Lancashire Lancaster Lansing
Lapland Laredo Las_Vegas Latin_America Lausanne Lazio Leeds Leicester Leicestershire Leiden Leinster Leipzig Leuven Levant Lexington-Fayette Libreville
Lichfield Liguria Lille Lilongwe Lima Limerick Limpopo Lincoln Lincolnshire Linz Lisbon Little_Rock Liverpool Liège Ljubljana Lodz Loire Lombardy Lomé
London Long_Beach Long_Island Lorraine Los_Angeles Louisiana Lower_Saxony Luanda Lubbock Lucerne Lucknow Lugano Luhansk Lusaka Luxor Luzon Lviv Lyon
Maastricht Madeira Madhya_Pradesh Madrid Magdeburg Maghreb Maharashtra Maine Mainz Majorca Majuro Malabo Malaga Mallorca Malmö Malé Managua Manama
Manchester Manchuria Mandalay Manhattan Manila Manipur Manitoba Mannheim Maputo Maribor Mariupol Marrakesh Marseille Maryland Maseru Massachusetts Mbabane
Mecca Medellín Medina Mediterranean Mediterranean_Sea Mekong Melanesia Melbourne Melitopol Memphis Merseyside Mesa Mesopotamia Messina Mexico_City Miami
Michigan Middle_East Midlands Midwest Milan Milwaukee Minas_Gerais Mindanao Minneapolis Minnesota Minsk Mississippi Missouri Mogadishu Mombasa Monrovia
Montana Monterrey Montevideo Montgomery Montpelier Montpellier Montreal Moravia Moroni Moscow Mosul Mumbai Munich Munster Muscat Mykolaiv Málaga N'Djamena
Nablus Nagasaki Nagorno-Karabakh Nagoya Nagpur Nairobi Najaf Nanjing Nantes Naples Nashville Nashville-Davidson Nassau Natal Naypyidaw Nebraska Negev
Nevada New_Brunswick New_Delhi New_England New_Hampshire New_Haven New_Jersey New_Mexico New_Orleans New_South_Wales New_York New_York_City Newark
Newcastle_upon_Tyne Newfoundland_and_Labrador Ngerulmud Niamey Nicosia Nile Norfolk Normandy North_America North_Carolina North_Dakota
North_Rhine-Westphalia North_Sea Northumberland Northwest_Territories Norwich Nottingham Nottinghamshire Nouakchott Nova_Scotia Novosibirsk Nuku'alofa
Nunavut Nur-Sultan Nuremberg Oakland Oaxaca Oceania Odense Oder Odesa Odessa Odisha Ohio Okinawa Oklahoma Oklahoma_City Olympia Omaha Ontario Oporto Oregon
Orinoco Orkney Orlando Oromia Osaka Oslo Ossetia Ostend Ottawa Ouagadougou Oxford Oxfordshire Pacific Pacific_Ocean Padua Palermo Palikir Palm_Beach
Palmyra Panama_Canal Panama_City Papua Paramaribo Paris Parma Pasadena Patagonia Paterson Patna Peking Peloponnese Penang Pennsylvania Persia Persian_Gulf
Perth Perugia Peshawar Peterborough Philadelphia Phnom_Penh Phoenix Piedmont Pierre Pisa Pittsburgh Plovdiv Plymouth Podgorica Poltava Polynesia
Port-au-Prince Port_Louis Port_Moresby Port_Vila Port_of_Spain Portland Porto Porto-Novo Porto_Alegre Portsmouth Potomac Potsdam Poznan Poznań Prague Praia
Pretoria Prince_Edward_Island Pristina Provence Providence Prussia Pune Punjab Puntland Pyongyang Pyrenees Quebec Queens Queensland Quetta Quito Rabat
Rafah Rajasthan Raleigh Ramallah Ravenna Recife Red_Sea Reims Rennes Reno Reykjavík Rhine Rhineland Rhode_Island Rhodesia Rhone Rhône Richmond Riga Rijeka
Rio_Grande Rio_de_Janeiro Ripon Riverside Riyadh Rochester Rockies Rome Roseau Rostock Rostov Rotterdam Rouen Saarland Sabah Sacramento Sahara Sahel Saigon
Saint_Paul Saint_Petersburg Salamanca Salford Salinas Salisbury Salt_Lake_City Salzburg Samara Samaria Samarkand San_Antonio San_Bernardino San_Diego
San_Francisco San_Jose San_José San_Juan San_Salvador Sana'a Santa_Ana Santa_Fe Santiago Santo_Domingo Sao_Paulo Sapporo Sarajevo Sarawak Sardinia
Saskatchewan Saxony Scandinavia Schleswig-Holstein Scottsdale Sderot Sea_of_Japan Seattle Seine Selangor Sendai Seoul Sevastopol Seville Shaanxi Shandong
Shanghai Shanxi Sheffield Shenzhen Shetland Shropshire Siam Siberia Sichuan Sicily Siena Silesia Silicon_Valley Sinai Sinaloa Sindh Skopje Sochi Sofia
Somaliland Somerset South_America South_Asia South_Carolina South_China_Sea South_Dakota South_Ossetia Southampton Southeast_Asia Sparta Spokane
Springfield Sri_Jayawardenepura_Kotte Srinagar St._George's St._John's St._Louis St._Paul St._Petersburg St_Albans Staffordshire Staten_Island Stockholm
Stockton Stoke-on-Trent Strait_of_Hormuz Strasbourg Stuttgart Styria Suez Suez_Canal Suffolk Sulawesi Sumatra Sumy Sunderland Surrey Sussex Suva Suzhou
Sydney Syracuse Szczecin São_Paulo São_Tomé Tabriz Tacoma Tagus Taipei Tallahassee Tallinn Tamil_Nadu Tampa Tampere Tangier Tarawa Tartu Tashkent Tasmania
Tbilisi Tegucigalpa Tehran Tel_Aviv Telangana Tennessee Texas Thames The_Hague Thessaloniki Thimphu Thrace Thuringia Tianjin Tiber Tibet Tierra_del_Fuego
Tigray Tigris Tijuana Timisoara Timor Tipperary Tirana Tokyo Toledo Topeka Toronto Toulouse Transnistria Transvaal Transylvania Trieste Tripoli Tromsø
Trondheim Truro Tucson Tulsa Tunis Turin Turku Tuscany Tyrol Ulaanbaatar Ulster Umbria Uppsala Urals Utah Utrecht Uttar_Pradesh Vaduz Valencia Valletta
Valparaíso Vancouver Varanasi Varna Veneto Venice Veracruz Vermont Verona Versailles Vesuvius Vienna Vientiane Vilnius Virginia Virginia_Beach Vistula
Vladivostok Vojvodina Volga Volgograd Waco Wakefield Warsaw Warwickshire Washington Waterford Waziristan Weimar Wellington West_Africa West_Bengal
West_Midlands West_Virginia Western_Europe Westphalia Wichita Wiesbaden Wiltshire Winchester Windhoek Winnipeg Winston-Salem Wisconsin Worcester
Worcestershire Wrocław Wuhan Wyoming Württemberg Xi'an Xinjiang Yalta Yamoussoukro Yangon Yangtze Yaoundé Yaren Yellow_Sea Yenisei Yerevan Yokohama Yonkers
York Yorkshire Ypres Yucatán Yukon Yunnan Zagreb Zambezi Zanzibar Zaporizhzhia Zaragoza Zhejiang Zurich Zürich Łódź`

	// Demonyms are nationalities, religions and parties in the singular, with the place they belong to.
	Demonyms List = `Afghan=Afghanistan African=Africa African_American Albanian=Albania Algerian=Algeria American=United_States Andorran Anglican Angolan=Angola Anguillan
Arab Arabic Argentine=Argentina Argentinian=Argentina Armenian=Armenia Asian=Asia Asian_American Australian=Australia Austrian=Austria
Azerbaijani=Azerbaijan Bahamian Bahraini=Bahrain Balkan Bangladeshi=Bangladesh Barbadian Basque Belarusian=Belarus Belgian=Belgium Belizean Beninese
Berliner Bhutanese Bolivian=Bolivia Bosnian=Bosnia_and_Herzegovina Botswanan Brazilian=Brazil Brit=United_Kingdom British=United_Kingdom
Briton=United_Kingdom Bruneian Buddhist Bulgarian=Bulgaria Burkinan Burmese=Myanmar Burundian Byzantine Californian Cambodian=Cambodia
Cameroonian=Cameroon Canadian=Canada Catalan Catholic Central_American Central_Asian Chadian Chechen=Chechnya Chilean=Chile Chinese=China Christian
Colombian=Colombia Communist Comoran Confederate Congolese=Congo Conservative Costa_Rican=Costa_Rica Croatian=Croatia Cuban=Cuba Cymraes Cymro
Cypriot=Cyprus Czech=Czechia Czechoslovak Dane=Denmark Danish=Denmark Democrat Democratic Djiboutian Dominican Dutch=Netherlands East_African
East_Asian Eastern Eastern_European Ecuadorean Ecuadorian=Ecuador Egyptian=Egypt Emirati=United_Arab_Emirates English=England Eritrean=Eritrea
Estonian=Estonia Ethiopian=Ethiopia European=Europe Evangelical Faroese Fijian Filipino=Philippines Finn=Finland Finnish=Finland French=France
Frenchman=France Gabonese Gambian=Gambia Georgian=Georgia German=Germany Ghanaian=Ghana Gibraltarian Greek=Greece Greenlandic Grenadian Guamanian
Guatemalan=Guatemala Guinean Guyanese Haitian=Haiti Hellenic Hindu Hispanic Honduran=Honduras Hong_Konger=Hong_Kong Hungarian=Hungary Hutu
Icelandic=Iceland Indian=India Indonesian=Indonesia Iranian=Iran Iraqi=Iraq Irish=Ireland Islamic Islamist Israeli=Israel Italian=Italy Ivorian
Jamaican=Jamaica Japanese=Japan Jew Jewish Jordanian=Jordan Kazakh=Kazakhstan Kenyan=Kenya Kittitian Korean=Korea Kosovan Kosovar=Kosovo Kurd Kurdish
Kuwaiti=Kuwait Kyrgyz=Kyrgyzstan Lao Laotian=Laos Latin Latin_American Latina Latino Latvian=Latvia Lebanese=Lebanon Leninist Liberal Liberian=Liberia
Libyan=Libya Lithuanian=Lithuania Londoner Luxembourger Macanese Macedonian=North_Macedonia Malagasy Malawian Malaysian=Malaysia Maldivian Malian=Mali
Maltese=Malta Maoist Marshallese Martiniquais Marxist Mauritanian Mauritian Mexican=Mexico Micronesian Middle_Eastern Moldovan=Moldova Monegasque
Mongolian=Mongolia Montenegrin=Montenegro Montserratian Moroccan=Morocco Mosotho Mozambican Muscovite Muslim Namibian=Namibia Native_American Nauruan
Nazi Nepalese=Nepal Nepali=Nepal New_Yorker New_Zealander=New_Zealand Nicaraguan=Nicaragua Nigerian=Nigeria Nigerien Niuean Nordic North_American
North_Korean=North_Korea Northern Norwegian=Norway Omani=Oman Orthodox Ottoman Pakistani=Pakistan Palauan Palestinian=Palestine Panamanian=Panama
Paraguayan=Paraguay Parisian Persian Peruvian=Peru Philippine=Philippines Pole=Poland Polish=Poland Portuguese=Portugal Protestant Prydeinig
Puerto_Rican=Puerto_Rico Qatari=Qatar Republican Rohingya Roma Romanian=Romania Russian=Russia Rwandan=Rwanda Salvadoran=El_Salvador Salvadorean
Sammarinese Samoan Saudi=Saudi_Arabia Saudi_Arabian=Saudi_Arabia Scandinavian Scot=Scotland Scottish=Scotland Senegalese=Senegal Serb=Serbia
Serbian=Serbia Shia Shiite Sikh Singaporean=Singapore Slavic Slovak=Slovakia Slovenian=Slovenia Socialist Somali=Somalia South_African=South_Africa
South_American South_Asian South_Korean=South_Korea Southeastern Southern Soviet=Soviet_Union Spaniard=Spain Spanish=Spain Sri_Lankan=Sri_Lanka
Stateless Sudanese=Sudan Sunni Surinamese Swazi Swede=Sweden Swedish=Sweden Swiss=Switzerland Syrian=Syria Taiwanese=Taiwan Tajik=Tajikistan
Tanzanian=Tanzania Tatar Texan Thai=Thailand Tibetan=Tibet Togolese Tongan Tory Trinidadian Tristanian Trotskyist Tunisian=Tunisia Turk=Türkiye
Turkish=Türkiye Turkmen=Turkmenistan Tutsi Tuvaluan Ugandan=Uganda Uighur Ukrainian=Ukraine Unionist Uruguayan=Uruguay Uyghur Uzbek=Uzbekistan
Venezuelan=Venezuela Vietnamese=Vietnam Vincentian Wallisian Welsh=Wales West_African Western Western_European Yemeni=Yemen Yugoslav Zambian=Zambia
Zimbabwean=Zimbabwe Zionist`
)
