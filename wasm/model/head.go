package model

// Words within and around names, for actor.Find. Own work, after the honorifics
// and occupations of dariusk/corpora (CC0). As written.
const (
	// Ranks stand before a person's name, with a capital, and are no part of it.
	Ranks List = `Acting Actor Actress Adm Admiral Adviser Advisor Agriculture Amb Ambassador Analyst Archbishop Assistant Associate Attorney Author Ayatollah Baron
Baroness Bishop Brig Brigadier CEO CFO COO Capt Captain Cardinal Chair Chairman Chairperson Chairwoman Chancellor Chief Cmdr Co-Founder Coach Col
Colonel Commander Commissioner Comrade Congressional Congressman Congresswoman Constable Coordinator Corporal Correspondent Councillor Councilman
Councilor Councilwoman Counsel Counselor Count Countess Cpl Crown Culture Dame Deacon Dean Defence Defense Deputy Detective Director Doctor Don Doña
Dr Duchess Duke Earl Economist Economy Editor Education Emir Emperor Empress Energy Environment Envoy Ex-President Executive Father Field Finance
First Foreign Former Founder Frau Gen General Gov Governor Governor-General Grand Headmaster Health Her Herr Highness His Home Hon Honorable Housing
Imam Inspector Interim Interior Judge Justice King Labor Lady Lance Late Leader Lieutenant Lord Lt Madame Mademoiselle Maj Majesty Major Marshal
Master Mayor Messrs Minister Miss Mlle Mme Monsieur Monsignor Mother Mr Mrs Ms Msgr Mullah Mx Nobel Officer Ombudsman Pastor Patriarch Pfc
Photographer Pope Premier President President-elect Presidential Press Prime Prince Princess Prof Professor Prosecutor Pte Pvt Queen Rabbi Rear Rep
Reporter Representative Rev Reverend Saint Secretary Secretary-General Sen Senator Senior Sergeant Señor Señora Sgt Sheikh Sheriff Singer Sir Sister
Solicitor Speaker Special Spokesman Spokeswoman Staff Sub Sultan Superintendent Supreme Supt Taoiseach Team Trade Transport Treasurer Treasury Tsar
Undersecretary Vice Vice-President Viceroy Viscount Whip`

	// Heads are the ranks that make a title by themselves; the others need one.
	Heads List = `Actor Actress Adm Admiral Adviser Advisor Amb Ambassador Analyst Archbishop Attorney Author Ayatollah Baron Baroness Bishop Brig Brigadier CEO CFO COO
Capt Captain Cardinal Chair Chairman Chairperson Chairwoman Chancellor Chief Cmdr Co-Founder Coach Col Colonel Commander Commissioner Comrade
Congressman Congresswoman Constable Coordinator Corporal Correspondent Councillor Councilman Councilor Councilwoman Counsel Counselor Count Countess
Cpl Dame Deacon Dean Detective Director Doctor Dr Duchess Duke Earl Economist Editor Emir Emperor Empress Envoy Ex-President Father Founder Frau Gen
General Gov Governor Governor-General Herr Imam Inspector Judge Justice King Lady Leader Lieutenant Lord Lt Madame Mademoiselle Maj Major Marshal
Mayor Messrs Minister Miss Mlle Mme Monsieur Monsignor Mr Mrs Ms Msgr Mullah Mx Officer Ombudsman Pastor Patriarch Pfc Photographer Pope Premier
President President-elect Prince Princess Prof Professor Prosecutor Pte Pvt Queen Rabbi Rep Reporter Representative Rev Reverend Saint Secretary
Secretary-General Sen Senator Sergeant Señor Señora Sgt Sheikh Sheriff Singer Sir Sister Solicitor Speaker Spokesman Spokeswoman Sultan Superintendent
Supt Taoiseach Treasurer Tsar Undersecretary Vice-President Viscount Whip`

	// Men and Women are titles that tell a person's gender.
	Male List = `Baron Brother Chairman Congressman Councilman Count Duke Earl Emperor Father Herr King Lord Monsieur Mr Pope Prince Señor Sir Spokesman Sultan Tsar
actor brother businessman chairman congressman father husband king prince son spokesman`
	Female List = `Actress Baroness Chairwoman Congresswoman Councilwoman Countess Dame Duchess Empress Frau Lady Madame Mademoiselle Miss Mlle Mme Mrs Ms Princess Queen
Señora Sister Spokeswoman actress businesswoman chairwoman congresswoman daughter mother princess queen sister spokeswoman widow wife`

	// Occupations are nouns for what somebody is, in lower case.
	Occupations List = `academic accountant activist actor actress administrator admiral adviser advisor advocate aide ally ambassador analyst anchor announcer archaeologist
archbishop architect artist assistant astronaut astronomer athlete attorney author ayatollah banker baron barrister biologist bishop blogger boss
boxer broadcaster broker brother builder bureaucrat businessman businesswoman campaigner candidate captain cardinal carpenter chair chairman
chairperson chairwoman champion chancellor chef chemist chief choreographer cleric clerk co-author co-chair co-chairman co-director co-founder
co-owner coach colonel columnist comedian commander commentator commissioner composer conductor congressman congresswoman conservationist constable
consultant contractor controller convener coordinator coroner correspondent councillor councilman councilwoman counsel counsellor counselor critic
curator dancer daughter dean dentist deputy designer detective developer dictator diplomat director dissident doctor driver economist editor
editor-in-chief educator electrician emir emperor employee engineer entrepreneur envoy epidemiologist ex-husband ex-president ex-wife executive expert
farmer father figure filmmaker financier firefighter fisherman footballer forecaster founder general geneticist geographer geologist governor guard
guitarist hacker head headmaster headteacher historian host husband imam inspector instructor interpreter inventor investigator investor jockey
journalist judge justice king landlord lawmaker lawyer leader lecturer legislator librarian lieutenant linguist lobbyist magistrate magnate major
manager marshal mathematician mayor mechanic mediator meteorologist midwife militant minister missionary mogul monarch monk mother musician negotiator
neighbor neighbour neuroscientist novelist nurse officer official ombudsman operator organiser organizer owner painter paramedic parliamentarian
partner pastor pathologist patriarch pediatrician performer philanthropist philosopher photographer physician physicist pianist pilot player
playwright poet policeman politician pollster pope preacher premier presenter president president-elect priest prince princess principal producer
professor programmer prosecutor provost psychiatrist psychologist publicist publisher queen rabbi rapper rebel receptionist referee reporter
representative researcher resident retiree scholar schoolteacher scientist screenwriter sculptor secretary secretary-general senator sergeant sheriff
shopkeeper singer sister skipper sociologist soldier solicitor son songwriter speaker specialist spokesman spokesperson spokeswoman star statistician
strategist strongman student successor sultan superintendent supervisor surgeon surveyor teacher technician theorist therapist trader trainer
translator treasurer tsar tycoon undersecretary veteran veterinarian vice-chair vice-chairman vice-president victim violinist virologist volunteer
warden whip whistleblower widow wife winner witness worker writer zoologist`

	// Bodies are nouns that make a name an organization's, wherever they stand in it.
	Bodies List = `Academy Administration Agency Airlines Airways Alliance Army Assembly Associates Association Authority Bancorp Bank Banking Battalion Board Brigade
Broadcasting Brotherhood Bureau Cabinet Campaign Center Central Centre Chamber Charity Church Circuit Club Coalition Collective College Commission
Committee Communications Community Company Confederation Conference Congress Conservatory Consortium Consulting Cooperative Corporation Corps Council
Court Courts Daily Department Directorate Division Duma Embassy Enterprises Entertainment Executive Faculty Federation Fire Force Forces Forum
Foundation Front Fund Gazette Government Group Guard Guild Herald High Holdings Hospital House Industries Initiative Inquirer Institute Institution
Insurance Intelligence International Journal Junta Kommission Laboratories Laboratory League Legislature Library Logistics Media Militia Ministry
Mission Motors Movement Museum Navy Network News Newspaper Observatory Observer Office Orchestra Organisation Organization Panel Parliament Partners
Partnership Party Pharmaceuticals Police Politburo Post Press Productions Project Records Red Regiment Republic Resources School Secretariat Senate
Service Services Shipping Society Solutions Squad Studios Suffrage Supreme Syndicate Synod Systems Taskforce Technologies Technology Theatre Times
Tribunal Tribune Trust Union United Universities University Ventures Watch Weekly Works`

	// Enders make an organization only as the last word of a name.
	Enders List = `AG ASA BV Bank Bros Brothers Central Circuit Co Corp Court Daily Executive Fire GmbH Government High House Inc Incorporated LLC LLP Limited Ltd NV PLC
Plc Post Press Red Republic SA SE Sons SpA Supreme Times United Watch Works`

	// Suffixes of a company may follow its name behind a comma.
	Suffixes List = `AG Co Corp Corporation GmbH Inc Incorporated LLC LLP Limited Ltd NV PLC Plc SA SpA`

	// Sites are nouns that make a name a place's.
	Sites List = `Airport Alley Archipelago Avenue Barony Basin Bay Beach Borough Boulevard Bridge Caliphate Canal Canyon Cape Castle Cemetery City Coast Colony Commune
County Creek Crossing Delta Desert District Drive Duchy Emirate Falls Fjord Forest Fort Gate Glacier Gorge Gulf Hamlet Harbor Harbour Heights Highlands
Hill Hills Hotel Island Islands Isle Isles Junction Kingdom Lake Lane Mount Mountain Mountains Municipality Oasis Oblast Ocean Palace Parish Park Peak
Peninsula Plain Plains Plaza Point Port Prefecture Principality Prison Protectorate Province Quay Ranch Range Reef Region Reservoir Ridge River Road Sea
Shire Shore Square Stadium Station Strait Straits Street Suburb Sultanate Terminal Territory Tower Town Township Valley Viceroyalty Village Volcano Wharf`

	// Nonnames are capitalised words that name no actor.
	Nonnames List = `A A.D. AD ADHD AI AIDS AM ASAP ATM ATMs Advertisement An April Arabic August Ave B.A. B.C. B.C.E. BC BCE BTW Baroque Bible Brexit
CD CDs CE CEO CEOs CFO CO2 COO COVID COVID-19 CTO CV Christmas Correction Covid Covid-19 DIY DNA DVD DVDs Dec December EDT EST Easter
Editor's English Euro Euros FAQ FAQs FYI Feb February Fri Friday GDP GMO GMOs GMT GPS God HIV HR HTML Halloween Hanukkah I IPO IQ Image Internet
Jan January July June KPI LMAO LOL LSD M.A. MBA MMR MP3 MRI March May Mon Monday NGO NGOs Nov November OK OMG Oct October PCR PDF PIN PM PST PVC
Passover Ph.D. PhD Photo Q Quran RFP RNA ROI RSVP Ramadan Read Related SMS SUV SUVs Sat Saturday Sept September Share Subscribe Sun Sunday TBA TBD TV
Thanksgiving The Thu Thurs Thursday Tue Tues Tuesday UFO UFOs URL USB UTC Updated VAT VHS VIP VIPs VPN VR Video WTF Watch Web Wed Wednesday Wi-Fi XI`

	// Honours stand behind a person's name: Ana Ruiz KC.
	Honours List = `CBE FRS KC MBE MD MEP MP MSP OBE PhD QC SC`

	// Particles stand in lower case within a person's name.
	Particles List = `af al ben bin bint da dal das de dei del della den der di do dos du el ibn la las le ter van von y zu zum zur`

	// Compounds end adjectives made of names: London-based.
	Compounds List = `administered affiliated aligned allied appointed approved backed based born bound bred built controlled dominated driven educated era exclusive first
flagged focused friendly funded held installed language leaning led like linked listed made majority mediated nominated occupied only operated ordered
organized owned produced ranked registered related ruled run sanctioned school sized speaking sponsored style supplied supported trained type wide`

	// Events end names of what happened or was agreed: no actors.
	Events List = `Accord Accords Act Age Ages Agreement Amendment Attack Attacks Award Awards Battle Bill Bowl Campaign Ceasefire Century Championship Championships
Charter Code Conflict Constitution Convention Crisis Cup Day Deal Declaration Derby Doctrine Dynasty Earthquake Election Elections Era Expedition
Festival Games Genocide Holiday Holocaust Hurricane Intifada Invasion Law Marathon Massacre Memorandum Offensive Olympics Operation Pact Pandemic
Paralympics Peace Period Plan Prize Protocol Reformation Regulation Renaissance Resolution Revolution Scandal Siege Storm Strike Strikes Summit
Syndrome Testament Theory Tournament Treaty Trial Trophy Uprising Virus War Wars Week Year`

	// Callings are more nouns for what somebody is, in lower case: the model of names was trained without them.
	Callings List = `all-rounder allrounder apprentice backbencher barber barista batter bookseller bowler carer caretaker chaplain chief-of-staff chieftain chronicler
cleaner climber conservator courier cricketer crooner curate custodian defender docent docker drummer entrant farmworker flanker forester forward
full-back fullback gardener goalkeeper golfer governess grower gymnast headmistress heiress hurdler keeper lieutenant-governor lifeguard linebacker
matriarch mep midfielder miner mla mp msp newsreader petitioner pitcher planner playmaker plumber postdoc postmaster quarterback ranger regent
registrar restaurateur rider rower runner sailor schoolmaster seamer shepherd shipbuilder skater skier sommelier sprinter stationmaster striker
swimmer tailor trustee umpire usher vicar vice-chancellor weaver welder winger wrestler`

	// Trades are nouns for what an organization is, in lower case.
	Trades List = `affiliate agency airline alliance arm association authority bank bloc body branch brewer broadcaster broker builder bureau business carmaker carrier
chain charity chipmaker church club coalition collective college commission committee company conglomerate consortium consultancy contractor
cooperative council daily developer distributor division drugmaker faction federation firm foundation fund giant grocer group hospital institute
institution insurer journal label lender lobby magazine maker manufacturer militia miner ministry movement museum network newspaper nonprofit operator
orchestra organisation organization outlet panel party platform producer provider publisher refiner regulator retailer school service shareholder side
site society start-up startup station store studio subsidiary supermarket supplier syndicate tank team think-tank trust union unit university utility
watchdog website weekly`

	// Fields are what ministries and committees are for.
	Fields List = `Affairs Agriculture Arts Business Change Children Climate Commerce Communications Communities Consumer Cultural Culture Defence Defense Development
Digital Economic Economy Education Employment Energy Environment External Families Family Finance Fisheries Food Foreign Forestry Forests Gender
Health Heritage Higher Housing Human Immigration Industrial Industries Industry Information Infrastructure Innovation Interior Internal International
Investment Justice Labor Labour Land Lands Livestock Local Media Migration Mines Mining National Natural Nutrition Petroleum Planning Population Ports
Power Public Regional Religious Research Resources Rights Rural Safety Sanitation Science Security Skills Small Social Sport Sports Strategy
Technology Telecommunications Tourism Trade Training Transport Transportation Urban Veterans Water Welfare Wildlife Women Work Works Youth`
)
