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
	Places List = `Aberdeen Abu_Dhabi Abuja Accra Addis_Ababa Adelaide Africa Akron Alabama Alaska Albany Alberta Albuquerque Aleppo Algiers Alps Amarillo Amman
Amsterdam Anaheim Anchorage Andalusia Andorra_la_Vella Ankara Annapolis Antananarivo Antarctica Antwerp Apia Arctic Arizona Arkansas Arlington
Ashgabat Asia Asmara Asunción Athens Atlanta Atlantic Auckland Augusta Augusta-Richmond_County Aurora Baghdad Bakersfield Baku Balkans Baltic
Baltimore Bamako Bandar_Seri_Begawan Bangalore Bangkok Bangui Banjul Barcelona Basel Basque_Country Basra Basseterre Baton_Rouge Bavaria Bayamon
Beijing Beirut Belfast Belgrade Bellevue Belmopan Bengaluru Benghazi Bergen Berlin Bern Bilbao Birmingham Bishkek Bismarck Bissau Black_Sea Bogotá
Boise Boise_City Bordeaux Boston Bradford Brasília Bratislava Brazzaville Bridgeport Bridgetown Brighton_&_Hove Brisbane Bristol British_Columbia
Bronx Brooklyn Brownsville Bruges Brussels Bucharest Budapest Buenos_Aires Buffalo Bujumbura Busan Cairo Calcutta Calgary California Cambridge
Canberra Cantebury Cape_Coral Cape_Town Caracas Cardiff Caribbean Carlisle Carolina Carrollton Carson_City Cary Casablanca Castries Catalonia Caucasus
Cedar_Rapids Central_America Central_Asia Central_Europe Chandler Charleston Charlotte Chattanooga Chechnya Chelmsford Chennai Chesapeake Chester
Chicago Chichester Chişinău Chongqing Christchurch Chula_Vista Cincinnati City_of_London City_of_Westminster Ciudad_Juárez Clarksville Cleveland
Cologne Colorado Colorado_Springs Columbia Columbus Conakry Connecticut Copenhagen Coral_Springs Cornwall Corona Corpus_Christi Corsica Coventry Crete
D.C. Dakar Dallas Damascus Darfur Dayton Delaware Delhi Denton Denver Derby Des_Moines Detroit Dhaka Dili Dnipro Dodoma Doha Donbas Donbass Donetsk
Dover Dresden Dubai Dublin Dundee Durban Durham Dushanbe Düsseldorf East_Africa East_Asia Eastern_Europe Edinburgh Edmonton El_Paso Elk_Grove Ely
Escondido Essex Eugene Eurasia Europe Exeter Fayetteville Flanders Florence Florida Fontana Fort_Collins Fort_Lauderdale Fort_Wayne Fort_Worth
Frankfort Frankfurt Freetown Fremont Fresno Frisco Fukushima Fullerton Funafuti Gaborone Gainesville Garden_Grove Garland Gdansk Gdańsk Geneva Genoa
Georgetown Ghent Gilbert Glasgow Glendale Gloucester Golan_Heights Gothenburg Grand_Prairie Grand_Rapids Greensboro Guadalajara Guangzhou
Guantanamo_Bay Guatemala_City Guayaquil Hague Haifa Hamburg Hampton Hanoi Harare Harlem Harrisburg Hartford Havana Hawaii Hayward Hebron Helena
Helsinki Hereford Hialeah Himalayas Hiroshima Hollywood Homs Honiara Honolulu Houston Huntington_Beach Huntsville Hyderabad Idaho Idlib Illinois
Indiana Indianapolis Iowa Irvine Irving Islamabad Istanbul Izmir Jacksonville Jakarta Jeddah Jefferson_City Jersey_City Jerusalem Johannesburg Joliet
Juba Juneau Kabul Kampala Kandahar Kano Kansas Kansas_City Karachi Kashmir Kathmandu Kent Kentucky Kharkiv Khartoum Kherson Kiev Kigali Killeen
Kingston Kingston_upon_Hull Kingstown Kinshasa Kirkuk Knoxville Kolkata Krakow Kraków Kuala_Lumpur Kuwait_City Kyiv Kyoto La_Paz Lagos Lahore Lakewood
Lancaster Lansing Laredo Las_Vegas Latin_America Leeds Leicester Leipzig Lexington-Fayette Libreville Lichfield Lille Lilongwe Lima Lincoln Lisbon
Little_Rock Liverpool Ljubljana Lombardy Lomé London Long_Beach Los_Angeles Louisiana Luanda Lubbock Luhansk Lusaka Lviv Lyon Macon-Bibb_County Madrid
Maine Majuro Malabo Malmö Malé Managua Manama Manchester Manhattan Manila Manitoba Maputo Mariupol Marrakesh Marseille Maryland Maseru Massachusetts
Mbabane McAllen McKinney Mecca Medellín Mediterranean Melbourne Memphis Mesa Mesquite Metairie Mexico_City Miami Michigan Middle_East Midland Midwest
Milan Milwaukee Minneapolis Minnesota Minsk Miramar Mississippi Missouri Modesto Mogadishu Mombasa Monrovia Montana Monterrey Montevideo Montgomery
Montpelier Montreal Moreno_Valley Moroni Moscow Mosul Mumbai Munich Muscat N'Djamena Nagasaki Nairobi Naperville Naples Nashville Nashville-Davidson
Nassau Naypyidaw Nebraska Nevada New_Brunswick New_Delhi New_England New_Hampshire New_Haven New_Jersey New_Mexico New_Orleans New_South_Wales
New_York New_York_City Newark Newcastle_upon_Tyne Newfoundland_and_Labrador Newport_News Ngerulmud Niamey Nicosia Norfolk Normandy North_America
North_Carolina North_Dakota North_Las_Vegas North_Sea Northwest_Territories Norwich Nottingham Nouakchott Nova_Scotia Novosibirsk Nuku'alofa Nunavut
Nur-Sultan Oakland Oceania Oceanside Odesa Odessa Ohio Okinawa Oklahoma Oklahoma_City Olathe Olympia Omaha Ontario Oregon Orlando Osaka Oslo Ottawa
Ouagadougou Overland_Park Oxford Oxnard Pacific Palikir Palmdale Panama_City Paradise Paramaribo Paris Pasadena Paterson Pembroke_Pines Pennsylvania
Peoria Persian_Gulf Perth Peterborough Philadelphia Phnom_Penh Phoenix Pierre Pittsburgh Plano Plymouth Podgorica Pomona Port-au-Prince Port_Louis
Port_Moresby Port_St._Lucie Port_Vila Port_of_Spain Portland Porto-Novo Portsmouth Prague Praia Pretoria Prince_Edward_Island Pristina Providence
Punjab Pyongyang Quebec Queens Queensland Quito Rabat Rafah Raleigh Ramallah Rancho_Cucamonga Red_Sea Reno Reykjavík Rhode_Island Richmond Riga
Rio_de_Janeiro Ripon Riverside Riyadh Rochester Rockford Rome Roseau Roseville Rotterdam Sacramento Sahara Saint_Paul Saint_Petersburg Salford Salinas
Salisbury Salt_Lake_City Salzburg San_Antonio San_Bernardino San_Diego San_Francisco San_Jose San_José San_Juan San_Salvador Sana'a Santa_Ana
Santa_Clarita Santa_Fe Santa_Rosa Santiago Santo_Domingo Sao_Paulo Sarajevo Sardinia Saskatchewan Saxony Scandinavia Scottsdale Seattle Seoul
Sevastopol Seville Shanghai Sheffield Shenzhen Shreveport Siberia Sichuan Sicily Silicon_Valley Sinai Sioux_Falls Skopje South_America South_Asia
South_Carolina South_China_Sea South_Dakota Southampton Southeast_Asia Spokane Spring_Valley Springfield Sri_Jayawardenepura_Kotte St._George's
St._John's St._Louis St._Paul St._Petersburg St_Albans Staten_Island Sterling_Heights Stockholm Stockton Stoke-on-Trent Strasbourg Stuttgart Suez
Sunderland Sunnyvale Sunrise_Manor Suva Sydney Syracuse São_Paulo São_Tomé Tacoma Taipei Tallahassee Tallinn Tampa Tarawa Tashkent Tasmania Tbilisi
Tegucigalpa Tehran Tel_Aviv Tempe Tennessee Texas The_Hague Thessaloniki Thimphu Thornton Thousand_Oaks Tianjin Tibet Tijuana Tirana Tokyo Toledo
Topeka Toronto Torrance Toulouse Tripoli Truro Tucson Tulsa Tunis Turin Ulaanbaatar Utah Utrecht Vaduz Valencia Valletta Vancouver Venice Vermont
Vienna Vientiane Vilnius Virginia Virginia_Beach Visalia Vladivostok Waco Wakefield Warsaw Washington Wellington West_Africa West_Valley_City
West_Virginia Western_Europe Wichita Winchester Windhoek Winnipeg Winston-Salem Wisconsin Worcester Wrocław Wuhan Wyoming Xinjiang Yamoussoukro
Yaoundé Yaren Yerevan Yokohama Yonkers York Yorkshire Yukon Zagreb Zaporizhzhia Zurich Zürich`

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
