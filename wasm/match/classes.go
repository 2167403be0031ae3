package match

// Provenance: general knowledge of English; written for this project, Apache-2.0.

// classes are words and phrases that say the same in nearly any claim, each class behind
// the one that stands for it, with ";" between two. Verbs of direction fold to "+" and "-", so that one against
// the other is seen. A word stands for all that has its stem; with "!" for what is
// written so. A phrase has "_" between its words, stands for every form of its first one,
// and folds before anything else is read, as a word with "_" behind it does: to its root
// in the same form. "one's" is any possessive.
const classes = `+: increase grow growth rise climb soar surge jump skyrocket spike swell boost hike rocketed! rocketing! uptick escalate leap balloon! ballooned! shoot_up edge_up creep_up
-: decrease reduce lower fall decline diminish dip drop cut slash plummet plunge slump shrink shrinkage slide tumble contracted! contracting! lessen trim! trimmed! dwindle
1_day_after: a_day_after; 1_day_ago: a_day_ago; 1_day_before: a_day_before; 1_day_earlier: a_day_earlier; 1_day_later: a_day_later
1_month_after: a_month_after; 1_month_ago: a_month_ago; 1_month_before: a_month_before; 1_month_earlier: a_month_earlier; 1_month_later: a_month_later
1_week_after: a_week_after; 1_week_ago: a_week_ago; 1_week_before: a_week_before; 1_week_earlier: a_week_earlier; 1_week_later: a_week_later
1_year_after: a_year_after; 1_year_ago: a_year_ago; 1_year_before: a_year_before; 1_year_earlier: a_year_earlier; 1_year_later: a_year_later
250_million: a_quarter_of_a_billion a_quarter_billion; 45_minutes: three_quarters_of_an_hour; 6_months: half_a_year
750,000: three_quarters_of_a_million; 750_million: three_quarters_of_a_billion; abandon: ditch; able: capable
abort: abortion end_a_pregnancy terminate_a_pregnancy
about: in_the_region_of in_the_neighborhood_of in_the_neighbourhood_of in_the_vicinity_of somewhere_around approx_ in_the_order_of of_the_order_of on_the_order_of somewhere_in_the_region_of an_estimated concerning_ regarding_
abroad: overseas in_foreign_countries in_a_foreign_country out_of_the_country outside_the_country in_other_countries; absent: absence
abstain: abstention; abundant: abundance plentiful; abuse: mistreat maltreat ill_treat ill_treatment; accelerate: speed_up; acceptable: acceptability
accessible: accessibility; accidentally: by_accident
accord: agree pact come_to_an_agreement reach_an_agreement reach_agreement deal! deals! strike_a_deal strike_an_agreement; accurate: accuracy
acknowledge: concede concession own_up_to; acquit: acquittal find_not_guilty; acquit_of: clear_of; activist: campaigner; addict: addiction
additional: extra; adequate: adequacy; adhd: attention_deficit_hyperactivity_disorder; admit: come_clean_about; adult: grown_up grownup
adultery: adulterous; advertise: advert; advise: advice give_advice_to; adviser: advisor; affect: have_an_effect_on have_an_impact_on
after: subsequent_to in_the_wake_of in_the_aftermath_of; after_a: following_a following_an; after_the: following_the; again: once_more once_again
against: opposed_to; aggressive: aggression; agriculture: agricultural; ai: artificial_intelligence
aid: help assist lend_a_hand_to come_to_the_aid_of provide_assistance_to give_assistance_to
aids_: acquired_immune_deficiency_syndrome acquired_immunodeficiency_syndrome; airline: air_carrier; airliner: passenger_plane passenger_jet
airplane: plane! planes! aeroplane aircraft; airspace: air_space; airstrike: air_strike; alcohol: booze; all: each_and_every; allergic: allergy
allow: permit authorise give_permission_to grant_permission_to give_permission_for grant_permission_for; almost: virtually_ practically_
alone: on_one's_own by_oneself
also: according! in_total altogether_ moreover_ furthermore_ additionally_ incidentally_ of_course for_example for_instance for_one's_part
alter: alteration; although: even_though despite_the_fact_that in_spite_of_the_fact_that notwithstanding_the_fact_that albeit_; aluminium: aluminum
always: at_all_times all_the_time; ambition: ambitious; amid: amidst_; ammunition: ammo; among: amongst_; amount: sum quantity; amount_to: add_up_to
anaemia: anemia; anaesthetic: anesthetic; analyse: analysis; ancestor: forefather forebear; and: as_well_as along_with together_with in_addition_to
anger: angry furious; annex: annexation; announce: make_an_announcement; annoy: annoyance
annually: a_year each_year every_year per_year per_annum yearly_ year_after_year
annul: declare_null_and_void declare_void declare_invalid nullify nullification invalidate; anonymous: anonymity
answer: reply! replies! replied! replying!; antiaircraft: anti_aircraft; antisemitic: anti_semitic antisemitism; apartment: flats!
apartment_block: block_of_flats apartment_building apartment_house; apologise: apology say_sorry make_an_apology issue_an_apology offer_an_apology
appeal_court: court_of_appeal court_of_appeals appellate_court; appear: make_an_appearance
apply: application put_in_an_application submit_an_application
approve: give_approval_to give_approval_for give_the_green_light_to give_the_green_light_for give_the_go_ahead_to give_the_go_ahead_for greenlit greenlight sign_off_on rubber_stamp
approved: given_the_green_light given_the_go_ahead; archaeologist: archeologist; archaeology: archeology; arrange: make_arrangements_for
arrest: apprehend take_into_custody place_under_arrest put_under_arrest; arrest_warrant: warrant_for_arrest; artefact: artifact; ask: inquire enquire
assess: carry_out_an_assessment_of; asthma: asthmatic; asylum_seeker: asylum_applicant; at_least: a_minimum_of not_less_than not_fewer_than
at_most: a_maximum_of not_more_than; athlete: sportsperson; atm: cash_machine cash_dispenser cashpoint; atomic_bomb: atom_bomb
attack: carry_out_an_attack_on launch_an_attack_on mount_an_attack_on make_an_attack_on; attend: be_present_at; auction: sell_at_auction; aunt: auntie
author: writer; authoritarian: authoritarianism; baby: infant; bacterium: germ bacteria; bag: carrier_bag; bailout: bail_out
ballot_paper: voting_slip ballot_slip voting_paper; banknote: bank_note; bankrupt: go_bankrupt go_bust bankruptcy become_insolvent insolvent
banned_from: barred_from; basement: cellar; basketballer: basketball_player; battlefield: battleground
because: because_of due_to owing_to on_account_of as_a_result_of as_a_consequence_of thanks_to; become: turn_into; bed_and_breakfast: b_and_b
before: prior_to ahead_of in_advance_of in_the_run_up_to; begin: start commence launch initiate get_under_way get_underway; behave: behavior
behead: decapitate; believe: belief; benefit_fraud: welfare_fraud; bicycle: pushbike bike! bikes!; biology: biological
bird_flu: avian_flu avian_influenza; birth_certificate: certificate_of_birth; birthdate: date_of_birth birth_date; birthplace: place_of_birth
birthrate: birth_rate; blackout: power_cut power_outage power_failure; blame: put_the_blame_on lay_the_blame_on pin_the_blame_on hold_responsible
block: obstruction; blood_donor: donor_of_blood; bodyguard: body_guard; bomb: drop_bombs_on bombard explosive_device; bonus: bonus_payment
bookshop: bookstore book_store book_shop; border: frontier; border_guard: border_police; born: birth; borrow: take_out_a_loan_from
bound_for: on_one's_way_to en_route_to headed_for heading_for; boycott: stage_a_boycott_of
brain_haemorrhage: cerebral_haemorrhage cerebral_hemorrhage; brave: bravery courage
breach: infringe violate contravene fall_foul_of be_in_breach_of be_in_violation_of run_afoul_of; breadwinner: bread_winner
breakthrough: break_through; breast_cancer: cancer_of_the_breast; breastfeed: breast_feed; bribe: bribery pay_a_bribe_to pay_bribes_to
broadcaster: broadcasting_company broadcasting_corporation; brother: sibling_brother; bse: mad_cow_disease bovine_spongiform_encephalopathy
budget_deficit: budgetary_deficit deficit_in_the_budget; build: construct construction erect; bulletproof: bullet_proof; bureaucracy: bureaucratic
burgle: burglary burglarise; burial: bury; burn: set_fire_to set_on_fire set_alight set_ablaze burn_down incinerate; businessman: businessperson
buy: purchase snap_up; byelection: by_election; cabbie: taxi_driver cabdriver taxi_man cab_driver; caesarean: cesarean caesarian c_section
calibre: caliber; campaign_donation: campaign_contribution; cancel: call_off cancellation scrap axe! axed! abolish abolition do_away_with get_rid_of
cancer: cancerous; cancer_patient: cancer_sufferer; candidate: contender; cannabi: marijuana; cannibal: cannibalism; capital_punishment: death_penalty
capture: take_prisoner; car: automobile motorcar motor_car; car_accident: motor_accident
car_industry: auto_industry automotive_industry motor_industry; car_park: parking_lot; carbon_dioxide: co2_
carbon_emission: carbon_dioxide_emission co2_emission; carbon_emissions: emissions_of_carbon emissions_of_carbon_dioxide
carbon_tax: carbon_levy tax_on_carbon; carcinogenic: cancer_causing; care_home: nursing_home; careful: cautious; cargo: freight
carmaker: car_manufacturer car_maker automaker auto_maker carmaking; catalogue: catalog; catch_fire: go_up_in_flames burst_into_flames
catholic: catholicism
cause: lead_to result_in bring_about give_rise_to be_the_cause_of trigger be_at_the_root_of be_responsible_for be_to_blame_for be_the_reason_for spark! sparked! sparks! set_off touch_off
cctv: closed_circuit_television; cctv_camera: surveillance_camera security_camera
cdc: centers_for_disease_control centres_for_disease_control centers_for_disease_control_and_prevention; ceasefire: cease_fire
cellphone: mobile_phone cell_phone cellular_phone mobile_telephone; celsius: centigrade; cemetery: graveyard burial_ground burial_site
censor: censorship; centenary: centennial hundredth_anniversary; centimet: centimeter centimetre cm; central_bank: reserve_bank; centre: center
ceo: chief_executive_officer chief_executive; certify: certification; cfo: chief_financial_officer; chair: preside_over
chairman: chairwoman chairperson; change: make_a_change_to make_changes_to; charge: indict; charity: charitable; cheap: inexpensive low_cost
cheaper: less_expensive less_costly; cheat: swindle; check: verify; chief_of_police: police_chief; child: kid! kids! youngster
child_abuse: abuse_of_children; child_benefit: child_allowance; childcare: child_care; choose: choice opt_for pick select selection
christian: christianity; cia: central_intelligence_agency; cinema: movie_theater movie_theatre; circumcise: circumcision; citizen: nationals!
citizenship: nationality; city: municipal; civil_servant: public_servant; civilian: non_combatant; clarify: clarification; classify: classification
cleanup: clean_up clean_up_operation; cleric: clergyman; climate_change: climate_breakdown; climatologist: climate_scientist climate_researcher
climbdown: climb_down; close: shut close_down shutter close_one's_doors; closed: shut_down; closes: shuts_down; closing: shutting_down
clothes: garment apparel; coal_fired_power_plant: coal_power_plant coal_plant; coalition_government: government_coalition; coastguard: coast_guard
coastline: shoreline; coexist: coexistence; coffin: casket; collapse: cave_in; colleague: co_worker coworker workmate; collier: coal_miner
colliery: coal_mine; collusion: collude; colonial: colonialism; combat: fight; come_from: originate_from originate_in stem_from; commit: perpetrate
commit_suicide: kill_oneself take_one's_own_life die_by_suicide kill_himself kill_herself kill_themselves; communist: communism
company: corporation firm! firms! businesses!; compatible: compatibility; compensate: recompense; compensation: damages!; competitor: rival
complain: complaint lodge_a_complaint make_a_complaint file_a_complaint; complete: finish; complex: complexity; comply: compliance
compose: composition; compulsory: mandatory obligatory; conceive: get_pregnant become_pregnant fall_pregnant
conclude: come_to_the_conclusion reach_the_conclusion; condemn: denounce denunciation; conduct: carry_out; conduct_a_survey_of: carry_out_a_survey_of
confess: make_a_confession; confession: admission_of_guilt; confuse: confusion; congested: congestion; congress: congressional
congressman: member_of_congress congressperson; conquer: conquest; conscription: compulsory_military_service; conserve: conservation
consider: take_into_account take_into_consideration; consist_of: be_made_up_of be_composed_of be_comprised_of; constitution: constitutional
consult: consultation; consume: consumption get_through eat; continent: continental; continue: carry_on keep_going; contract: contractual
contribute: make_a_contribution; control: be_in_control_of have_control_of have_control_over exercise_control_over; convenient: convenience
convert: conversion; convict: find_guilty; convince: persuade; cook: chef; cooperate: co_operate co_operation; coordinate: co_ordinate co_ordination
coronavirus: covid covid_19 sars_cov_2; corpse: dead_body; corrupt: corruption graft; cost: cost_a_total_of come_at_a_cost_of; costa_rica: costa_rican
councillor: councilor councilman councilmember member_of_the_council member_of_the_city_council; country: nation; countryside: rural_areas
coup: coup_d'état coup_d'etat putsch; court: tribunal; crackdown: clampdown clamp_down; crash_into: smash_into plough_into plow_into slam_into
credible: credibility; crime: offence offense; crime_rate: rate_of_crime level_of_crime
criticise: criticism speak_out_against slam! slams! slammed! lambast be_a_critic_of be_critical_of; crop: harvest
cropland: farmland arable_land farming_land; cruel: cruelty; cry: weep; culture: cultural; cure: heal be_a_cure_for; customer: client
customs_officer: customs_official; cyberattack: cyber_attack; cybercrime: computer_crime; cybercriminal: cyber_criminal; czechia: czech_republic
daily: a_day each_day every_day per_day day_after_day; damage: do_damage_to cause_damage_to inflict_damage_on; dangerous: hazardous perilous
deadliest: most_deadly; deadline: cut_off_date; dearer: more_expensive more_costly costlier_ pricier_; dearest: most_expensive most_costly costliest_
death_sentence: sentence_of_death; death_toll: number_of_deaths number_of_dead number_of_fatalities; debris: wreckage rubble; debt: indebted
decay: rot; deceive: deception; decide: make_a_decision take_a_decision come_to_a_decision reach_a_decision make_the_decision take_the_decision
declare: make_a_declaration; decommission: take_out_of_service; decompose: decomposition; decrease: go_down come_down; decree: edict
deduct: deduction; deep: depth; deescalate: de_escalate; defame: defamation; defeat: get_the_better_of triumph_over prevail_over; defect: defection
defective: faulty; defence_minister: minister_of_defence; defence_ministry: ministry_of_defence; defend: defence defense; deficient: deficiency
deficit: shortfall; define: definition; deforestation: forest_clearance; deliberate: intentional on_purpose; deliver: delivery; demand: call_for
demolish: demolition tear_down knock_down pull_down raze
demonstrate: protest hold_a_demonstration stage_a_demonstration stage_a_protest hold_a_protest take_to_the_streets; demonstrator: protester protestor
dentist: dental_surgeon; deny: denial; depict: portray portrayal depiction; deprive: strip_of; derail: come_off_the_rails leave_the_rails
describe: give_a_description_of; despite: in_spite_of notwithstanding_
destroy: destruction wreck lay_waste_to reduce_to_rubble level! levelled! leveled! levels! flatten
detain: detention take_into_detention hold_in_custody; deter: deterrence; deteriorate: get_worse worsen go_from_bad_to_worse; devalue: devaluation
dhs: department_of_homeland_security homeland_security; diabetes: diabetic; diagnose: diagnosis; dialogue: dialog; diarrhoea: diarrhea
dictator: tyrant despot; die: death dead pass_away lose_one's_life lose_one's_lives perish deceased fatality; die_of: die_from; diet: dietary
difficult: difficulty; dig: excavate; digitise: digitalise; dimension: dimensional; diplomat: diplomatic; dirty: filthy
disabled: disability handicapped; disabled_people: people_with_disabilities people_with_a_disability; disappear: vanish go_missing
disaster: catastrophe calamity; disc: disk; discard: throw_away; disclose: make_a_disclosure_of; discover: discovery find_out find
discuss: discussion hold_discussions_on; dishonest: dishonesty; disinfect: disinfection; disqualify: disqualification; dissatisfied: dissatisfaction
dissolve: disband; distinct: distinction; distribute: hand_out give_out; disturb: disturbance; diverse: diversity; divide: split
divorce: get_divorced get_a_divorce; dna: deoxyribonucleic_acid; dnc: democratic_national_committee; dockworker: docker dock_worker longshoreman
doctor: physician medical_doctor; dollar: buck; domestic_violence: domestic_abuse violence_at_home violence_in_the_home household_violence
dominate: dominance; donate: make_a_donation_of make_a_donation_to gift! gifted!; doping: use_of_performance_enhancing_drugs
doping_test: drugs_test drug_test; doubledecker: double_decker; down_tools: walk_off_the_job take_industrial_action; downplay: play_down
downturn: recession economic_slump; drc: democratic_republic_of_the_congo democratic_republic_of_congo
driver's_licence: driving_licence driving_license; driverless: self_driving; drone: unmanned_aircraft unmanned_aerial_vehicle uav; dropout: drop_out
dropout_rate: drop_out_rate; drug_dealer: drug_pusher; drug_overdose: overdose_of_drugs; drug_smuggler: drug_runner
drug_trafficking: trafficking_in_drugs trafficking_of_drugs; drugmaker: pharmaceutical_company drug_company drugs_company drug_maker
drunk_: intoxicated_ inebriated_; during: in_the_course_of; dyslexic: dyslexia; ease: relax loosen; ecb: european_central_bank; ecology: ecological
economy: economic; educate: educational; education_minister: minister_of_education; education_ministry: ministry_of_education; effect: impact
efficient: efficiency; eighteenth_: 18th_; eighth_: 8th_; elderly_people: senior_citizens old_folk aged_persons old_people older_people seniors_
elect: electoral vote_into_office vote_into_power; election_fraud: vote_rigging ballot_rigging vote_fraud; electric: electricity electrical
eleventh_: 11th_; elsewhere: somewhere_else; email: e_mail; embezzle: misappropriate; emergency_room: emergency_department
emigrate: leave_the_country_for_good; emission: emit give_off; emotion: emotional; empty: vacant; encrypt: encryption; encyclopaedia: encyclopedia
end: terminate come_to_an_end bring_to_an_end draw_to_a_close come_to_a_close; endanger: jeopardise imperil; ended: put_an_end_to; enemy: foe
energy_efficient: energy_saving; engine: motor; enough: sufficient; enquiry: inquiry; enter: entry entrance make_an_entry_into
entitled_to_vote: eligible_to_vote; environment: environmental; envoy: emissary; epa: environmental_protection_agency; epidemic: outbreak
epilepsy: epileptic; equal: equality; equipment: gear; eradicate: wipe_out stamp_out; erase: delete; error: mistake blunder gaffe; escape: run_away
established: set_up founded_; eu: european_union e.u e.u_; ev: electric_vehicle; exam: examination; exceed: go_beyond
except: except_for with_the_exception_of; exchange: swap; exchange_rate: rate_of_exchange; exclude: exclusion; executed: put_to_death
exempt: exemption; exhibit: exhibition; exile: banish; expand: enlarge; expel: expulsion; expel_from: throw_out_of kick_out_of
expensive: pricey dear costly!; expert: specialist; expire: expiration expiry run_out_of_validity; explain: explanation give_an_explanation_for
explode: detonate blow_up blast! blasts!; explore: exploration; export: sell_abroad; extend: prolong lengthen; extinct: extinction die_out
extremist: extremism; eyesight: eye_sight; facemask: face_mask mouth_mask; factory: manufacturing_plant production_plant
fahrenheit: degrees_fahrenheit; fail_a_doping_test: test_positive_for_drugs test_positive_for_a_banned_substance; fairytale: fairy_tale
fake: bogus phony phoney counterfeit made_up made_that_up; false: untrue; famous: well_known renowned; far_left: extreme_left hard_left
far_right: extreme_right hard_right; fatal: deadly! lethal; father: dad; favourite: favorite; fbi: federal_bureau_of_investigation
fda: food_and_drug_administration; fear: be_afraid_of be_scared_of; fertile: fertility; fertiliser: fertilizer; few: a_handful_of; fibre: fiber
fifteenth_: 15th_; fifth_: 5th_; fighter_jet: fighter_plane fighter_aircraft jet_fighter; film: movie motion_picture
finance_minister: minister_of_finance; finance_ministry: ministry_of_finance; fine: impose_a_fine_on hand_a_fine_to issue_a_fine_to slap_a_fine_on
fingerprint: finger_print; fire: blazes! inferno; firefighter: fireman fire_fighter; firefighters: fire_brigade; first_: 1st_
first_aid: emergency_aid; fisherman: fisher; flag: banner; flammable: inflammable; flee: take_flight escape take_refuge_abroad
flee_to: take_refuge_in seek_refuge_in find_refuge_in; flood: inundate submerge; flu: influenza; fly: flight; foetus: fetus foetal fetal
follow: come_after; food: foodstuff; foot: ft; football: soccer; footballer: football_player soccer_player
forbid: ban prohibit outlaw make_illegal impose_a_ban_on place_a_ban_on put_a_ban_on forbid_by_law; force: compel coerce; forcibly: by_force
foreign_minister: minister_of_foreign_affairs minister_for_foreign_affairs; foreign_ministry: ministry_of_foreign_affairs
foreign_worker: guest_worker; foreigner: foreign_national; forename: first_name given_name christian_name; forest: woodland woods!; forge: forgery
former: ex! one_time erstwhile onetime; fortune: wealth; found: be_the_founder_of; fourteenth_: 14th_; fourth_: 4th_; fracking: hydraulic_fracturing
fraud: scam; fraudster: swindler conman con_man
free: free_of_charge for_free for_nothing at_no_cost at_no_charge at_no_extra_cost without_payment gratis; free_speech: freedom_of_speech
freedom: liberty; freeze: put_on_hold; freshwater: fresh_water; friend: pal buddy; frighten: scare
from_abroad: from_other_countries from_foreign_countries; fuel: fuelled; full_time: fulltime_; fully: completely_ entirely_ totally_ wholly_
function: operational; fund: finance financial; fundraiser: fund_raiser; funeral: burial_service; gallon: gal; game: match! matches!; gas: natural_gas
gas_prices: petrol_prices; gas_station: petrol_station filling_station service_station; gather: collect; gay_couple: same_sex_couple
gay_marriage: same_sex_marriage; gdp: gross_domestic_product; gdp_per_capita: gdp_per_person; gdr: east_germany german_democratic_republic
gender_pay_gap: gender_wage_gap; general_practitioner: family_doctor family_physician; generous: generosity
genetically_modified: genetically_engineered; genuine: authentic; gigawatt: gw
give: handed! handing! hand_over_to grant! grants! granted! granting! give_away send dispatch despatch; global: worldwide
global_warming: heating_of_the_planet; gmo: genetically_modified_organism; gnp: gross_national_product; goal: objective aim!; goods: merchandise
gop: republican_party; government: governmental ruled!; gps: global_positioning_system; gram: gramme; grandchild: grandkid
grandfather: grandpa grandad granddad; grandmother: grandma granny; grandparents: grandmother_and_grandfather; grave: tomb
greenhouse_gas_emissions: emissions_of_greenhouse_gases; grey: gray; groundwater: ground_water; grow_by: expand_by; grow_up: growing_up
guard: stand_guard_over keep_guard_over; guilty: guilt; gun: firearm; gundown: gun_down shoot_dead shoot_to_death; gunman: shooter
gynaecologist: gynecologist; haemorrhage: hemorrhage; hairdresser: hair_dresser; half: 1_half; halve: cut_in_half cut_by_half
handcuff: put_in_handcuffs; handgun: hand_gun; happen: occur take_place come_to_pass occurrence; happy: happiness; harm: do_harm_to cause_harm_to
harmful: injurious detrimental; hatred: hate; head: lead! leads! heads! headed! be_at_the_head_of be_in_charge_of chief! boss
headmaster: head_teacher headteacher school_principal; headquarters: hq head_office; headscarf: head_scarf
health_insurance: health_coverage health_cover medical_insurance health_care_coverage; health_minister: minister_of_health
health_ministry: ministry_of_health; healthcare: health_care; healthy: health; heart_attack: myocardial_infarction cardiac_infarction
heart_disease: cardiac_disease; heatwave: heat_wave hot_spell; helicopter: chopper; hgv: heavy_goods_vehicle
hide: conceal cover_up keep_secret keep_hidden hush_up keep_quiet_about sweep_under_the_carpet sweep_under_the_rug keep_under_wraps keep_from_the_public withhold_from_the_public
hire: recruit; history: historical; hit: struck!; hiv: human_immunodeficiency_virus; holiday: vacation; holocaust: shoah
homeless: without_a_home homeless_people; homeowner: home_owner house_owner; homosexual: gay; honest: truthful; hospital_bed: bed_in_hospital
hospitalise: admit_to_hospital take_to_hospital; host: be_host_to play_host_to; hostage: captive; hourly: each_hour every_hour per_hour
house: home dwellings!; hpv: human_papillomavirus; huge: enormous massive vast gigantic immense; human: human_being
human_trafficking: people_trafficking trafficking_in_human_beings; hundreds: several_hundred; hungry: hunger; hydrogen_bomb: h_bomb
hydropower: hydroelectric_power hydro_power hydroelectricity; hygiene: hygienic; iaea: international_atomic_energy_agency
icj: international_court_of_justice; icu: intensive_care_unit; id_card: identity_card identification_card
if: as_long_as on_condition_that provided_that providing_that on_the_condition_that; ignore: disregard take_no_notice_of pay_no_attention_to
ill: unwell sick!; illegal_: illicit_ against_the_law; illegal_immigrant: undocumented_immigrant illegal_alien illegal_migrant undocumented_migrant
illegal_immigration: irregular_migration illegal_migration; illegally: without_permission; illiterate: illiteracy unable_to_read_and_write
illness: disease sickness ailment; imf: international_monetary_fund; imitate: copy! copied! mimic
immediately: at_once right_away straight_away straightaway_ without_delay; immigrants: foreign_born_people; immune: immunity
implement: implementation; implemented: put_into_practice put_into_effect; import: buy_abroad buy_from_abroad; impose: levy
imprison: send_to_jail send_to_prison throw_in_jail throw_in_prison throw_into_prison throw_into_jail
imprisoned: behind_bars put_in_prison put_behind_bars; improve: get_better; in: inside_of in_the_year in_the_month_of; in_power: in_office
in_the_world: on_earth on_the_planet in_the_whole_world anywhere_in_the_world on_the_globe; inaccurate: inaccuracy; inconvenient: inconvenience
increase: go_up push_up drive_up step_up ramp_up put_up_the_price_of; increase_tax: put_up_tax
increase_the_retirement_age: raise_the_retirement_age raise_the_pension_age raise_the_age_of_retirement; increased_prices: put_up_prices
increased_taxes: put_up_taxes; industrious: hard_working hardworking; industry: industrial; infant_mortality: infant_death
inflation: inflation_rate rate_of_inflation; influence: have_an_influence_on exert_influence_on; inform: notify; inhabitant: resident
inhale: breathe_in; injure: wound injury hurt; inmate: prisoner; innocent: innocence
inspect: examine carry_out_an_inspection_of conduct_an_inspection_of; instal: installation; instead_of: rather_than in_place_of in_lieu_of
insurance_company: insurer_; insure: insurance; intend: plan intention; interest_rate: rate_of_interest; interfere: meddle
interior_minister: minister_of_the_interior home_secretary minister_of_internal_affairs; interior_ministry: ministry_of_the_interior; internet: web
interpret: interpretation; invent: invention; invest: make_an_investment
investigate: look_into carry_out_an_investigation_into conduct_an_investigation_into probe
invite: invitation extend_an_invitation_to issue_an_invitation_to; ioc: international_olympic_committee
ipcc: intergovernmental_panel_on_climate_change; ipo: initial_public_offering; iq: intelligence_quotient; ira: irish_republican_army
irs: internal_revenue_service; is_forbidden: isn't_allowed aren't_allowed isn't_permitted aren't_permitted is_not_allowed is_not_permitted
isis: islamic_state isil; islamist: islamism; island: isle; ivf: in_vitro_fertilisation in_vitro_fertilization
jeopardized: put_at_risk put_in_danger put_in_jeopardy; jew: jewish judaism; jewellery: jewelry; jobseeker: job_seeker job_hunter
join: become_a_member_of; join_forces: team_up; just_after: shortly_after soon_after; just_before: shortly_before
justice_minister: minister_of_justice; keep: retain retention; kidnap: abduct abduction; kidnapper: abductor
kill: slay slew slain claim_the_life_of claim_the_lives_of take_the_life_of leave_dead cause_the_death_of cause_the_deaths_of be_the_death_of take_the_lives_of
kilogram: kg kilo kilogramme; kilomet: kilometer kilometre km; kilowatt: kw; kindergarten: nursery_school; kiss: give_a_kiss_to; know: knowledge
know_of: be_aware_of have_knowledge_of; know_that: be_aware_that; koran: quran qur'an; kph: kilometres_per_hour kilometers_per_hour km_per_hour
kwh: kilowatt_hour kwh_; laboratory: lab; land: touch_down; landmine: land_mine; landslide: mudslide; language: tongue
laptop: notebook_computer laptop_computer; large: big sizeable sizable; large_amount_of: large_quantity_of; larger: bigger
largest: biggest single_biggest single_largest; last_minute: eleventh_hour
late: behind_schedule later_than_planned later_than_scheduled later_than_intended; later: later_on; launch: fire_off; law: legislation statute
lawyer: attorney solicitor barrister; lay_off: make_redundant; lead: be_the_leader_of
leading_cause: main_cause chief_cause principal_cause primary_cause number_one_cause; leaflet: flyer flier; leak: leakage leak_out
leave: departure depart! departs! departed! departing! walk_out_of exit bequeath; leftwing: left_wing
legal: lawful legality permitted_by_law allowed_by_law; legalise: make_legal make_lawful; legitimate: legitimacy; length: long
less_than_half_of: a_minority_of not_even_half_of not_even_half_the; leukaemia: leukemia
level_crossing: railroad_crossing grade_crossing railway_crossing; lgbt: lgbtq lgbtqi lgbtqia lgbt+ lgbtq+; license: licence
lie: falsehood tell_a_lie tell_lies; life_expectancy: expected_lifespan average_lifespan; life_imprisonment: life_in_prison life_in_jail
life_sentence: sentence_of_life_imprisonment; lift: elevator; limit: restrict cap! capped! caps! capping!; litre: liter
live: reside have_one's_home be_resident; livestock: farm_animal; living_cost: cost_of_living; living_standard: standard_of_living
lng: liquefied_natural_gas liquified_natural_gas; loan: lend give_a_loan_to grant_a_loan_to make_a_loan_to; local_election: municipal_election
locate: situated!; lonely: loneliness; look_after: care_for; loot: plunder pillage ransack; lorry: truck; lose: loss
lose_money: run_at_a_loss operate_at_a_loss make_a_loss make_losses; lose_weight: slim_down; lpg: liquefied_petroleum_gas; lucky: fortunate
luggage: baggage; lung_cancer: cancer_of_the_lung; lustre: luster; main: principal biggest_single number_one most_important
mainly: chiefly_ primarily_ largely_; maintain: maintenance; malnourished: malnutrition undernourished; man: male; manoeuvre: maneuver
manufacturer: maker; many: a_great_many a_large_number_of a_lot_of lots_of plenty_of; market_share: share_of_the_market
marry: marriage wed tie_the_knot get_hitched; marvellous: marvelous; mass_grave: communal_grave; mathematics: math; mayor: mayoral
mba: master_of_business_administration; medal: medallist; medicine: medication medicament; meet: hold_a_meeting have_a_meeting; megawatt: mw
melt: thaw; member_country: member_state; mend: repair do_repairs_on; merchant: trader; merge: merger; metre: meter; midday: noon
military: armed_forces army; military_service: national_service; milligram: mg milligramme; millimet: millimeter millimetre mm
miner: mine_worker mineworker; minimum_wage: wage_floor lowest_legal_wage; minister: ministerial; miscarriage: miscarry; missile: missile_attack
mmr: measles_mumps_and_rubella; money: cash; money_laundering: laundering_of_money; monthly: a_month each_month every_month per_month
monument: memorial; mortality: mortality_rate death_rate rate_of_mortality; mortgage: home_loan
most: a_majority_of the_majority_of more_than_half_of more_than_half_the over_half_of over_half_the the_bulk_of the_lion_share_of the_greater_part_of the_largest_number_of the_highest_number_of the_greatest_number_of over_50_percent_of more_than_50_percent_of
mother: mom mum; motorbike: motorcycle; motorcyclist: motorbike_rider motorcycle_rider biker; motorist: car_driver; motorway: freeway expressway
mould: mold; mountaineer: mountain_climber alpinist; moustache: mustache; move: relocate; mph: miles_per_hour; muhammad: mohammed mohammad
multiply: multiplication; murder: commit_murder; muscle: muscular; music: musical; muslim: islam islamic moslem
nafta: north_american_free_trade north_american_free_trade_agreement; nappy: diaper; narcotrafficker: drug_trafficker drugs_trafficker
nationalise: take_into_state_ownership take_into_public_ownership
nationwide: countrywide_ across_the_country throughout_the_country all_over_the_country across_the_nation
native_language: mother_tongue first_language; nato: north_atlantic_treaty_organization north_atlantic_treaty_organisation; naval: navy
near: not_far_from
nearly: just_under just_short_of just_shy_of not_quite little_less_than nigh_on getting_on_for slightly_under slightly_less_than a_little_under a_little_less_than a_bit_under marginally_under
nearly_doubled: almost_doubled; need: be_in_need_of; neglect: negligence; negotiate: hold_negotiations; neighbourhood: neighborhood
never: at_no_time not_ever not_once never_once never_ever; new: brand_new; new_zealand: new_zealander; newborn: newborn_baby new_born
newlywed: newly_wed; ngo: non_governmental_organisation non_governmental_organization nongovernmental_organization; nhs: national_health_service
nightly: each_night every_night per_night; nineteenth_: 19th_; ninth_: 9th_; no: not_a_single not_one
nobody: no_one not_one_person not_a_single_person not_a_single_one; north_korea: north_korean; northeastern: north_eastern
northwestern: north_western; not: not_actually; nothing: not_one_thing not_a_thing
now: nowadays_ as_of_now at_present at_the_moment at_this_time right_now these_days at_this_moment presently_ at_the_present_time these_days_
nra: national_rifle_association; nuclear: atomic; nuclear_power: nuclear_energy atomic_energy
nuclear_power_plant: nuclear_power_station nuclear_plant atomic_power_station nuclear_power_facility nuclear_station
number_plate: license_plate licence_plate registration_plate
obamacare: obama_care affordable_care_act patient_protection_and_affordable_care_act aca patient_protection_and_affordable; obese: obesity
object: objection raise_an_objection; oblige: obligation; occupy: occupation; odour: odor
oecd: organisation_for_economic_co_operation_and_development organization_for_economic_cooperation_and_development; oesophagus: esophagus
oestrogen: estrogen; offshore: off_shore; often: frequently_ in_many_cases; oil: petroleum crude_oil crude!; oil_rig: oil_platform drilling_rig
oil_spill: spill_of_oil; oldest: eldest; olympics: olympic_games; on: aboard_; on_average: an_average_of; one_day_and_a_half: a_day_and_a_half
one_month_and_a_half: a_month_and_a_half; one_week_and_a_half: a_week_and_a_half; one_year_and_a_half: a_year_and_a_half; only: nothing_but
opec: organization_of_the_petroleum_exporting_countries organisation_of_the_petroleum_exporting_countries; open: inaugurate
ophthalmologist: eye_doctor; opinion_poll: opinion_survey
oppose: be_opposed_to be_against come_out_against opposition_to be_an_opponent_of voice_opposition_to express_opposition_to speak_out_in_opposition_to
order: command; organ_donor: donor_of_organs; orthopaedic: orthopedic
osce: organization_for_security_and_co_operation_in_europe organisation_for_security_and_co_operation_in_europe organization_for_security_and_cooperation_in_europe
over: in_excess_of upwards_of slightly_more_than slightly_over a_bit_over a_little_more_than a_little_over rather_more_than somewhat_more_than a_bit_more_than marginally_over marginally_more_than upward_of
over_doubled: more_than_doubled; overtake: surpass; overthrow: topple oust depose unseat remove_from_power; overturn: overrule; owes: is_in_debt
own: owner ownership be_the_owner_of possess be_in_possession_of; paediatrician: pediatrician paediatric pediatric
painkiller: pain_reliever analgesic; pajama: pyjama; paralyse: paralysis; parcel: package; pardon: grant_a_pardon_to give_a_pardon_to
pardoned: granted_a_pardon given_a_pardon; parents: mother_and_father mum_and_dad mom_and_dad; parliament: parliamentary
parliamentarian: lawmaker legislator member_of_parliament member_of_the_parliament mp mps; participate: take_part; pass: hand_down adopt_a_law
pastor: preacher; patriot: patriotic patriotism; pave: sidewalk; pay: payment pay_out fork_out shell_out hand_over_the_sum_of
pay_cut: wage_cut salary_cut; pay_freeze: wage_freeze; pay_gap: wage_gap; pay_rise: pay_raise wage_increase salary_increase wage_rise; peace: peaceful
peace_talks: peace_negotiations; peace_treaty: treaty_of_peace; peaceful_protester: non_violent_protester; peanut: groundnut
pedestrian_crossing: zebra_crossing; pensioner: old_age_pensioner oap retired_person retiree; pensioners: retired_people
per_capita: per_head per_person per_inhabitant per_head_of_population per_head_of_the_population; percent: pct; percent_: per_cent
perform: performance; person: people folks; petrol: gasoline; pharmaceutical: pharma; pharmacy: drugstore drug_store; phd: doctorate doctoral_degree
phone: telephone; photo: photograph pic snapshot take_a_photo_of take_a_picture_of take_a_photograph_of; pig: swine; pill: tablet; pipeline: pipe_line
plane_crash: air_crash air_disaster; plant: sow; plastic_bag: plastic_carrier_bag plastic_shopping_bag; plough: plow; poisonous: toxic
police: policemen! cops! police_officers police_force constabulary; policeman: cop police_officer police_constable; political: politics
polling_station: polling_place; pollute: contaminate; poor: poverty impoverished; poorest: most_deprived; pope: pontiff; popular: popularity
population: number_of_inhabitants; port: seaport harbour! harbours! harbor! harbors!; postal_ballot: mail_in_ballot; postcode: zip_code postal_code
postman: mailman mail_carrier letter_carrier; postpone: defer deferral; postponed: put_off; pound: quid; poverty: poverty_rate
poverty_line: poverty_threshold; pow: prisoner_of_war; power_grid: electricity_grid electrical_grid electric_grid; power_plant: power_station
practise: practice; praise: laud hail! hails! hailed! commend heap_praise_on; pray: prayer say_a_prayer; predict: make_a_prediction forecast
pregnant: pregnancy expecting_a_child; premier: prime_minister head_of_government; prepare: make_preparations_for; present: presence
president: presidential; press_conference: news_conference; press_freedom: freedom_of_the_press
pressure: put_pressure_on exert_pressure_on pressurise; pretence: pretense; prevent: stop_from; previous: prior
primary_school: elementary_school grade_school; print_money: create_money; prison: jail incarcerate gaol imprisonment penitentiary
prize: award! awards!; produce: manufacture generate; professor: prof; profit: profitable turn_a_profit be_profitable; programme: program
prologue: prolog; promise: pledge vow make_a_promise make_a_pledge give_one's_word; property_tax: real_estate_tax; propose: make_a_proposal
proposed: put_forward; prosecutor: public_prosecutor; protect: provide_protection_for safeguard; protestant: protestantism; province: provincial
provoke: provocation; psychiatric_hospital: mental_hospital; psychology: psychological
ptsd: post_traumatic_stress_disorder posttraumatic_stress_disorder; pub: public_house; public_debt: government_debt
public_toilet: public_convenience public_restroom; public_transport: mass_transit; publicly: in_public; publish: publication make_public
publisher: publishing_house; puerto_rico: puerto_rican; pull_out_of: withdraw_from
pull_out_of_the_market: take_off_the_market pull_from_the_market pull_off_the_market withdraw_from_the_market
pupil: schoolchild school_child schoolkid school_pupil school_student; push_into: plunge_into drive_into; put_out: extinguish_; quake: earthquake
quick: fast rapid swift speedy; quote: quotation; racist: racism; radioactive: radioactivity; railway: railroad rail; railway_line: train_line
railway_station: train_station; rain: rainfall downpour; rainforest: rain_forest; rape: commit_rape; rare: uncommon; reach: arrive_at; react: reaction
realtor: real_estate_agent estate_agent; rebel: insurgent; rebuild: reconstruct; receive: obtain reception get_hold_of take_delivery_of
recognise: recognition; recommend: make_a_recommendation; reconcile: reconciliation; record: all_time_high; redistribute: redistribution
reduce: scale_back scale_down drive_down push_down bring_down make_cuts_to; reduced: cut_back_on cut_down_on; reelect: re_elect; refer: make_reference
referendum: plebiscite; refrigerator: fridge; refuse_to: decline_to be_unwilling_to not_be_willing_to; region: regional; register: registration
rehire: hire_again; reject: turn_down vote_down throw_out strike_down; relative: family_member; release: freed!; released: set_free
relevant: relevance; religion: religious; rely: depend reliance be_reliant be_dependent dependent reliant; remain: stay_put
remote_work: working_from_home work_from_home; remove: take_away; renewable_energy: renewable_power; renovate: refurbish; rent: rental
repay: pay_back; repeat: repetition; replace: take_the_place_of substitute supersede; reporter: journalist; request: make_a_request_for
rescue: come_to_the_rescue_of save; research: conduct_research carry_out_research
resign: quit step_down hand_in_one's_notice hand_in_one's_resignation tender_one's_resignation give_in_one's_notice give_one's_notice submit_one's_resignation give_up_one's_post quit_one's_post quit_one's_job
resist: put_up_resistance; respond: response; responsible: responsibility; restaurant: eatery; retire: go_into_retirement take_retirement
retirement_age: pension_age pensionable_age; retract: retraction take_it_back; return: come_back go_back give_back hand_back
reunite: reunification reunify; reveal: disclose revelation bring_to_light make_known; reverse: undo; revoke: rescind revocation
rich: affluent wealthy well_off well_to_do; richer: wealthier; rightwing: right_wing; rnc: republican_national_committee
road_accident: traffic_accident road_traffic_accident; road_death: traffic_death; rob: robbery; roma: romani; roundabout: traffic_circle
ruble: rouble; rule: regulations!; run_for_president: stand_for_president; russia: russian_federation; sabotage: act_of_sabotage; sabre: saber
sack: fired! firing! dismiss give_the_sack get_the_sack; safe: safety; sailor: seaman; salary: wage; salesman: salesperson saleswoman
saudi: saudi_arabia; school_meal: school_lunch meal_at_school; school_shooting: shooting_at_a_school; school_year: academic_year; science: scientific
scientist: researcher; scotland: scottish; sculpture: statue; sea_level_rise: rise_in_sea_levels rising_sea_levels; seabird: sea_bird
search: carry_out_a_search_of conduct_a_search_of carry_out_a_search_for; seatbelt: seat_belt safety_belt; secede: secession; second_: 2nd_
secret: secrecy behind_closed_doors covert clandestine; secretly: in_secret; seek: look_for search_for; seize: confiscate impound; sell: sell_off flog
senate: senatorial; sentence_to_death: condemn_to_death; seventeenth_: 17th_; seventh_: 7th_; several: a_number_of; sexist: sexism
sexual_assault: sexual_attack; shake_hands: shake_the_hand; share: proportion; share_price: stock_price price_of_shares; shareholder: stockholder
shark_attack: attack_by_a_shark; shelter: refuge; ship: vessel; shop: store! stores!; shopkeeper: shop_owner store_owner storekeeper
shopping_centre: shopping_mall; shortage: dearth scarcity; sibling: brother_or_sister; side_effect: adverse_effect
sign: put_one's_signature_to put_one's_name_to signature sign_into_law; silence: silent; singer: vocalist; single_mother: lone_mother
single_parent: lone_parent; sink: go_to_the_bottom; sixteenth_: 16th_; sixth_: 6th_; skeptical: sceptical scepticism skepticism sceptic skeptic
skin_cancer: cancer_of_the_skin; slave: slavery enslave hold_as_slaves hold_as_a_slave; slave_labour: forced_labour forced_labor; sleep: asleep
small_child: young_child little_child young_children; smartphone: smart_phone; smuggle: traffic!; snowfall: fall_of_snow; so: so_that
social_media: social_network; socialist: socialism; solar: sun; soldier: troops! serviceman trooper; solve: clear_up; somebody: someone_
south_africa: south_african; south_korea: south_korean; southeastern: south_eastern; southwestern: south_western
speak: give_a_speech make_a_speech deliver_a_speech give_an_address; spectre: specter; speed_limit: maximum_speed
spend: splash_out lay_out splurge squander; spend_less: spend_less_money; spend_more: spend_more_money; spokesman: spokeswoman spokesperson
spy: espionage; square_kilometre: sq_km; square_metre: sq_m; square_mile: sq_mile; sri_lanka: sri_lankan; stab: knife!; stab_to_death: knife_to_death
stadium: arena; stand_for_election: run_for_election; stand_trial: go_on_trial; starve_to_death: die_of_hunger die_of_starvation
state_owned: government_owned; stay: remain; std: sexually_transmitted_disease; steal: theft pilfer; stepbrother: step_brother
stewardess: flight_attendant air_hostess cabin_attendant
stop: cease halt discontinue cessation discontinuation bring_to_a_halt bring_to_a_standstill come_to_a_halt come_to_a_standstill grind_to_a_halt come_to_a_stop
stopped: put_a_stop_to ground_to_a_halt ground_to_a_standstill; streetlight: street_light street_lamp streetlamp; strength: strong; strict: stringent
strike: walkout industrial_action work_stoppage go_on_strike stop_work; student_loan: loan_for_students; submit: hand_in; subsidise: subsidy
subway: underground metro; sue: lawsuit file_a_lawsuit_against bring_a_lawsuit_against file_suit_against take_legal_action_against; suffer: endure
suffocate: asphyxiate; suffrage: right_to_vote; suicide: self_killing; sulphur: sulfur; supply: provide
support: backed! backing! give_support_to lend_support_to lend_one's_support_to be_in_favour_of be_in_favor_of be_a_supporter_of be_supportive_of
supported: in_favour_of in_favor_of
supposedly: so_called is_said_to was_said_to is_believed_to was_believed_to is_rumored_to is_rumoured_to was_rumored_to was_rumoured_to is_thought_to was_thought_to is_reputed_to
supreme_court: highest_court top_court; surname: last_name family_name; surrender: capitulate; surround: encircle; suv: sport_utility_vehicle
swamp: marsh; swiss: switzerland; switch_off: turn_off; take_a_bribe: accept_a_bribe receive_a_bribe; take_bribes: accept_bribes receive_bribes
take_effect: come_into_force enter_into_force come_into_effect go_into_effect; take_office: assume_office be_sworn_in be_inaugurated enter_office
take_power: seize_power grab_power; takeover: take_over; talk: have_a_conversation; tank: battle_tank; tap_water: water_from_the_tap
tariff: import_duty customs_duty import_tariff; tax: taxation; tax_cut: cut_in_taxes cut_in_tax; tax_evader: tax_dodger
tax_free: tax_exempt exempt_from_tax free_of_tax; tax_haven: tax_oasis; tax_return: tax_declaration
tax_rise: increase_in_taxes increase_in_tax rise_in_taxes; taxi: cab; taxpayer: tax_payer; teacher: schoolteacher school_teacher schoolmaster
team: squad; tear_gas: teargas_; technology: technological; teenager: adolescent teen; televise: broadcast put_on_air; television: tv telly
television_station: tv_channel television_channel; tenant: renter; tend: tendency; tenth_: 10th_; territory: territorial; terror: terrorism terrorist
testify: testimony give_evidence; the_1950s: the_fifties the_50s; the_1960s: the_sixties the_60s; the_1970s: the_seventies the_70s
the_1980s: the_eighties the_80s; the_1990s: the_nineties the_90s; theatre: theater; thief: burglar; third_: 3rd_; thirteenth_: 13th_
threaten: threat make_threats_against be_a_threat_to pose_a_threat_to; throughout: all_over all_across; throw: hurl; timber: wood! lumber
times: occasions; tiny: minuscule; toilet: lavatory; tonne: metric_ton metric_tonne; tourism: tourist_industry
tourist: holidaymaker vacationer holiday_maker; town_hall: city_hall; tpp: trans_pacific_partnership; trade: commerce; trade_deficit: deficit_in_trade
trade_union: labour_union labor_union; tradition: traditional; train_driver: engine_driver; tram: streetcar tramcar; transgender: trans!
transport: transportation; travel_to: make_a_trip_to make_the_journey_to make_a_journey_to; traveller: traveler; trip: journey travel
truce: ceasefire; trucker: lorry_driver truck_driver; try: attempt make_an_attempt make_an_effort; tuition: tuition_fee; turnout: voter_turnout
twelfth_: 12th_; twentieth_: 20th_; twh: terawatt_hour; twice_as: two_times_as; twice_as_many: two_times_as_many; twice_as_much: two_times_as_much
uae: united_arab_emirates; uk: britain british united_kingdom u.k u.k_ great_britain; un: united_nations u.n u.n_; undocumented: without_papers
unemployed_: jobless_ out_of_work without_a_job without_work
unemployed_people: jobless_people people_out_of_work people_without_work people_without_a_job
unemployment: unemployment_rate jobless_rate rate_of_unemployment jobless_figure; unemployment_benefit: jobless_benefit unemployment_pay
unhcr: un_refugee_agency; unify: unification
uninsured: have_no_insurance had_no_insurance has_no_insurance without_insurance without_health_insurance have_no_health_insurance has_no_health_insurance had_no_health_insurance no_health_insurance
university_degree: academic_degree; unpunished: without_punishment; until: till_ up_until; unvaccinated: not_vaccinated; uprising: revolt
us: america american usa; usa: u.s_ u.s.a_ united_states united_states_of_america; use: utilise make_use_of have_recourse_to be_a_user_of
used: second_hand pre_owned; ussr: soviet_union; usually: normally_ typically_; va: veterans_affairs department_of_veterans_affairs
vacancy: unfilled_position unfilled_post unfilled_job job_opening; vaccinate: immunise inoculate; vaccinated: given_the_vaccine given_a_vaccine
vaccine: jab; valid: validity; vat: value_added_tax; vatican: holy_see; vegetarian: non_meat_eater; verdict: ruling!
veterinarian: veterinary_surgeon vet!; veto: use_one's_veto_on exercise_one's_veto_on impose_a_veto_on cast_a_veto_against put_one's_veto_on
video: footage video_clip clip! clips!; violent: violence; visible: visibility; visit: pay_a_visit_to make_a_visit_to go_to_see; volcano: volcanic
vote: go_to_the_polls; vote_against: vote_no_on; vote_by_mail: vote_by_post postal_vote; vote_for: vote_in_favour_of vote_in_favor_of
vote_on: hold_a_vote_on take_a_vote_on; voter_id: voter_identification; war: warfare; warehouse: depot
warn: give_a_warning issue_a_warning caution! cautioned! alert
was_forbidden: wasn't_allowed weren't_allowed wasn't_permitted weren't_permitted was_not_allowed was_not_permitted; waste: trash garbage
wealthiest: richest; weapon: arms! weaponry; weapons_of_mass_destruction: wmd_; website: web_site internet_site
weekdays: monday_to_friday monday_through_friday; weekly: a_week each_week every_week per_week; weigh: weight; welsh: wales
wfp: world_food_programme world_food_program; when: at_the_time_when; while: whilst_; whisky: whiskey; whistleblower: whistle_blower
wildfire: forest_fire bush_fire bushfire; win: victory victorious take_first_place win_first_place be_the_winner_of emerge_victorious_in
wind_farm: wind_park; wind_turbine: windmill_; windscreen: windshield; withdraw: pullout; without: lack_of for_lack_of for_want_of
witness: eyewitness; woman: female
work_full_time: have_a_full_time_job have_full_time_jobs hold_a_full_time_job hold_full_time_jobs be_in_full_time_work
work_permit: permission_to_work; workday: working_day; worker: employee labourer laborer staff_member member_of_staff staff!; workforce: personnel
working_hours: hours_of_work; workplace: place_of_work; world: globe planet_earth whole_world entire_world
worldwide: around_the_world throughout_the_world across_the_world across_the_globe around_the_globe all_around_the_world the_world_over
worth: with_a_value_of valued_at; write: be_the_author_of; wto: world_trade_organization world_trade_organisation
wwi: world_war_i first_world_war world_war_one ww1_; wwii: world_war_ii second_world_war world_war_two ww2_; xenophobia: xenophobic; xmas: christmas
yet: so_far to_date thus_far until_now up_to_now; yoghurt: yogurt; young: youthful; young_people: youths_ youngsters_
youth_unemployment: unemployment_among_young_people`
