package match

// Provenance: general knowledge of English; written for this project, Apache-2.0.

// classes are words and phrases that say the same in nearly any claim, each class behind
// the one that stands for it, with ";" between two. Verbs of direction fold to "+" and "-", so that one against
// the other is seen. A word stands for all that has its stem; with "!" for what is
// written so. A phrase has "_" between its words, stands for every form of its first one,
// and folds before anything else is read, as a word with "_" behind it does: to its root
// in the same form. "one's" is any possessive.
const classes = `+: increase grow growth rise climb soar surge jump skyrocket spike swell boost hike rocketed! rocketing! uptick escalate edge_up tick_up creep_up inch_up be_on_the_rise be_on_the_increase shoot_up
-: decrease reduce reduction lower fall decline diminish dip drop cut slash plummet plunge slump shrink shrinkage slide tumble contracted! contracting! lessen tail_off dwindle be_on_the_decline be_on_the_wane
250_million: a_quarter_of_a_billion a_quarter_billion; 45_minutes: three_quarters_of_an_hour; 6_months: half_a_year
750,000: three_quarters_of_a_million; 750_million: three_quarters_of_a_billion; abandon: ditch; able: capable; abolished: done_away_with
abort: abortion end_a_pregnancy terminate_a_pregnancy
about: in_the_region_of in_the_neighborhood_of in_the_neighbourhood_of in_the_vicinity_of somewhere_around approx_ in_the_order_of of_the_order_of on_the_order_of somewhere_in_the_region_of an_estimated concerning_ regarding_
abroad: overseas in_foreign_countries in_a_foreign_country out_of_the_country outside_the_country in_other_countries; absent: absence
absorb: absorption; abstain: abstention; abundant: abundance plentiful; abuse: mistreat maltreat ill_treat ill_treatment ill_use; accelerate: speed_up
accept: acceptance; acceptable: acceptability; accessible: accessibility; accidentally: by_accident
accord: agree pact reach_agreement deal! deals! strike_a_deal strike_an_agreement; accurate: accuracy; accuse: accusation point_the_finger_at
acknowledge: concede concession own_up_to; acquit: acquittal find_not_guilty clear_of_all_charges clear_of_the_charges; activist: campaigner
adapt: adaptation adaption; addict: addiction; additional: extra; adequate: adequacy; adhd: attention_deficit_hyperactivity_disorder
admit: admission come_clean_about; adopt: adoption; adult: grown_up grownup; adultery: adulterous; advertise: advert; advise: advice; adviser: advisor
affect: have_an_effect_on have_an_impact_on; after: subsequent_to in_the_wake_of in_the_aftermath_of; again: once_more once_again; against: opposed_to
aggressive: aggression; agriculture: agricultural; ai: artificial_intelligence
aid: help assist assistance lend_a_hand_to come_to_the_aid_of provide_assistance_to; aid_worker: relief_worker; airline: air_carrier
airliner: passenger_plane passenger_jet; airplane: plane! planes! aeroplane aircraft; airspace: air_space; airstrike: air_strike
alcohol: liquor booze; all: each_and_every; allergic: allergy; allow: permit authorise permission authorisation; almost: virtually_ practically_
alone: on_one's_own by_oneself
also: according! a_total_of in_total altogether_ moreover_ furthermore_ additionally_ incidentally_ of_course for_example for_instance for_one's_part
alter: alteration; although: even_though despite_the_fact_that in_spite_of_the_fact_that notwithstanding_the_fact_that albeit_; aluminium: aluminum
always: at_all_times all_the_time; ambition: ambitious; amid: amidst_; ammunition: ammo; among: amongst_; amount: sum; amount_to: add_up_to
anaemia: anemia; analyse: analysis; ancestor: forefather forebear; and: as_well_as along_with together_with in_addition_to; anger: angry furious
annex: annexation; annoy: annoyance; annually: a_year each_year every_year per_year per_annum yearly_ year_after_year
annul: declare_null_and_void declare_void declare_invalid nullify nullification invalidate; anonymous: anonymity
answer: reply! replies! replied! replying!; apartment: flats!; apartment_block: block_of_flats apartment_building apartment_house
apologise: apology say_sorry; appeal_court: appeals_court court_of_appeal court_of_appeals appellate_court; appear: appearance
apply: application submit_an_application
approve: approval give_the_green_light_to give_the_green_light_for give_the_go_ahead_to give_the_go_ahead_for greenlit greenlight sign_off_on rubber_stamp say_yes_to give_the_nod_to give_one's_blessing_to wave_through
approved: given_the_green_light given_the_go_ahead; approximately: give_or_take; armour: armor
arrest: apprehend take_into_custody detain detention take_into_detention hold_in_custody place_under_arrest put_under_arrest
arrest_warrant: warrant_for_arrest; arrive: arrival; ask: inquire enquire; assert: assertion; asthma: asthmatic; asylum_seeker: asylum_applicant
at_least: a_minimum_of not_less_than not_fewer_than; at_most: a_maximum_of not_more_than; athlete: sportsperson; atomic_bomb: atom_bomb nuclear_bomb
attack: assault; attend: attendance be_present_at; auction: sell_at_auction; aunt: auntie; author: writer; authoritarian: authoritarianism
avoid: avoidance; baby: infant; bag: carrier_bag; bailout: bail_out; ballot_paper: voting_slip ballot_slip voting_paper
bankrupt: go_bankrupt go_bust bankruptcy become_insolvent insolvent; banned_from: barred_from; basement: cellar; battlefield: battleground
beat: defeat get_the_better_of triumph_over prevail_over
because: because_of due_to owing_to on_account_of as_a_result_of as_a_consequence_of thanks_to; become: turn_into
before: prior_to ahead_of in_advance_of in_the_run_up_to; begin: start commence launch initiate get_under_way get_underway kick_off get_off_the_ground
behave: behaviour; behead: decapitate; believe: belief; betray: betrayal; bicycle: pushbike bike! bikes!; bird_flu: avian_flu avian_influenza
birthplace: place_of_birth; blackout: power_cut power_outage power_failure; blame: lay_the_blame_on pin_the_blame_on hold_responsible
block: obstruction; bodyguard: body_guard; bomb: drop_bombs_on bombard; bonus: bonus_payment; border: frontier
border_guard: border_police frontier_guard; born: birth; borrow: take_out_a_loan_from; bound_for: on_one's_way_to en_route_to headed_for heading_for
brave: bravery courage; breach: infringe violate contravene contravention fall_foul_of be_in_breach_of be_in_violation_of run_afoul_of; bribe: bribery
brother: sibling_brother; budget_deficit: budget_shortfall budgetary_deficit deficit_in_the_budget; build: construct construction erect
bureaucracy: bureaucratic; burgle: burglary; burial: bury; burn: set_fire_to set_on_fire set_alight set_ablaze torch burn_down reduce_to_ashes
businessman: businessperson; buy: purchase acquire acquisition snap_up; byelection: by_election; cabbie: taxi_driver cabdriver taxi_man cab_driver
call_centre: call_center; campaign_donation: campaign_contribution
cancel: call_off cancellation scrap axe! axed! shelve abolish abolition do_away_with get_rid_of pull_the_plug_on; cancer: cancerous
candidate: contender; cannabi: marijuana; capital_punishment: death_penalty; capture: take_prisoner; car: automobile motorcar motor_car
car_accident: automobile_accident motor_accident; car_industry: auto_industry automotive_industry automobile_industry motor_industry
car_park: parking_lot; carbon_dioxide: co2_; carbon_emission: carbon_dioxide_emission co2_emission; carbon_tax: carbon_levy tax_on_carbon
carcinogenic: cancer_causing; care_home: nursing_home; cargo: freight; carmaker: car_manufacturer car_maker automaker auto_maker carmaking
catch_fire: go_up_in_flames burst_into_flames; catholic: catholicism
cause: lead_to result_in bring_about give_rise_to be_the_cause_of trigger be_at_the_root_of be_responsible_for be_to_blame_for be_the_reason_for spark! sparked! sparks! set_off touch_off
cctv: closed_circuit_television; cctv_camera: surveillance_camera security_camera
cdc: centers_for_disease_control centres_for_disease_control centers_for_disease_control_and_prevention; ceasefire: cease_fire
cellphone: mobile_phone cell_phone cellular_phone mobile_telephone; celsius: centigrade; censor: censorship
centenary: centennial hundredth_anniversary; centimet: centimeter centimetre cm; central_bank: reserve_bank; centre: center
ceo: chief_executive_officer chief_executive; certify: certification; chair: preside_over; chairman: chairwoman chairperson; charge: indict
charity: charitable; cheap: inexpensive; cheaper: less_expensive less_costly; cheat: swindle; check: verify verification
chief_of_police: police_chief; child: kid! kids! youngster; child_benefit: child_allowance; child_labour: child_labor; childcare: child_care
choose: choice opt_for pick select selection; christian: christianity; cia: central_intelligence_agency; cinema: movie_theater movie_theatre
circumcise: circumcision; citizen: nationals!; citizenship: nationality; city: municipal; city_council: town_council municipal_council
civil_servant: public_servant; civilian: non_combatant; claim_responsibility_for: assume_responsibility_for; clarify: clarification
classify: classification; clean_energy: green_energy; cleanup: clean_up clean_up_operation; cleric: clergyman; climate_change: climate_breakdown
climatologist: climate_scientist climate_researcher; close: shut close_down closure shutter close_one's_doors shut_one's_doors shut_up_shop
closed: shut_down shut_the_doors_of; closes: shuts_down; closing: shutting_down; coal_fired_power_plant: coal_power_plant coal_plant
coalition_government: government_coalition; coastguard: coast_guard; coastline: shoreline; coincide: coincidence
collapse: cave_in give_way come_crashing_down; colleague: co_worker coworker workmate; collide: collision; collusion: collude; colonial: colonialism
combat: fight; combine: combination; come_from: originate_from originate_in stem_from; commit: perpetrate
commit_suicide: kill_oneself take_one's_own_life die_by_suicide kill_himself kill_herself kill_themselves; communist: communism
company: corporation firm! firms!; compatible: compatibility; compensate: recompense; compensation: damages!; compete: competition; competitor: rival
complain: complaint; complete: completion finish; complex: complexity; comply: compliance; compose: composition; compulsory: mandatory obligatory
conceive: get_pregnant become_pregnant fall_pregnant; conclude: conclusion come_to_the_conclusion reach_the_conclusion
condemn: condemnation denounce denunciation; conduct: carry_out; confess: confession; confession: admission_of_guilt; confirm: confirmation
confront: confrontation; congested: congestion; congress: congressional; congressman: member_of_congress congressperson; connect: connection
conquer: conquest; conscription: compulsory_military_service; consider: consideration take_into_account take_into_consideration
consist_of: be_made_up_of be_composed_of be_comprised_of; constitution: constitutional; consult: consultation; consume: consumption get_through eat
continent: continental; continue: carry_on keep_going continuation; contraception: birth_control; contract: contractual; contradict: contradiction
control: be_in_control_of have_control_of have_control_over exercise_control_over; convert: conversion; convict: conviction find_guilty
convince: persuade persuasion; cook: chef; cooperate: co_operate co_operation; coordinate: co_ordinate co_ordination
coronavirus: covid covid_19 sars_cov_2; corpse: dead_body; corrupt: corruption graft; cost: cost_a_total_of come_at_a_cost_of; costa_rica: costa_rican
councillor: councilor councilman councilmember member_of_the_council member_of_the_city_council; country: nation; countryside: rural_areas
coup: coup_d'état coup_d'etat putsch; court: tribunal; crackdown: clampdown clamp_down; crash_into: smash_into plough_into plow_into slam_into
credible: credibility; crime: offence offense
criticize: criticism speak_out_against slam! slams! slammed! lambast be_a_critic_of be_critical_of take_to_task lash_out_at hit_out_at find_fault_with
crop: harvest; cropland: farmland arable_land farming_land agricultural_land; culture: cultural; cure: heal be_a_cure_for; customer: client
customs_officer: customs_official; cyberattack: cyber_attack; cybercrime: computer_crime; cycle_path: bike_lane cycle_lane bike_path
czechia: czech_republic; daily: a_day each_day every_day per_day day_after_day; dangerous: hazardous perilous; data_breach: data_leak
deadliest: most_deadly; deadline: cut_off_date; dearer: more_expensive more_costly costlier_ pricier_; dearest: most_expensive most_costly costliest_
death_toll: number_of_deaths number_of_dead number_of_fatalities; debris: wreckage rubble; debt: indebted; deceive: deception; decide: decision
declare: declaration; decommission: take_out_of_service; decrease: go_down come_down; decree: edict; deep: depth; defect: defection; defective: faulty
defend: defence defense; deficient: deficiency; deficit: shortfall; define: definition; deforestation: forest_clearance
deliberate: intentional on_purpose intentionally_ purposely_; deliver: delivery; demand: call_for
demolish: demolition tear_down knock_down pull_down raze; demonstrate: protest take_to_the_streets; demonstrator: protester protestor; deny: denial
depict: portray portrayal depiction; deport: deportation; deprive: strip_of; derail: come_off_the_rails leave_the_rails; describe: description
despite: in_spite_of notwithstanding_; destroy: destruction wreck lay_waste_to reduce_to_rubble level! levelled! leveled! levels! flatten
detect: detection; deteriorate: get_worse worsen go_from_bad_to_worse; devalue: devaluation; dhs: department_of_homeland_security homeland_security
diabetes: diabetic; diagnose: diagnosis; dictator: tyrant despot; die: death dead pass_away lose_one's_life lose_one's_lives perish deceased fatality
die_of: die_from; diet: dietary; differ: difference; difficult: difficulty; dig: excavate; digitise: digitalise; diplomat: diplomatic; dirty: filthy
disabled: disability handicapped; disabled_people: people_with_disabilities people_with_a_disability; disappear: vanish disappearance go_missing
disaster: catastrophe calamity; discard: throw_away; discover: discovery find_out find come_across stumble_upon stumble_on; discuss: discussion
dishonest: dishonesty; disinfect: disinfection; disqualify: disqualification; disrupt: disruption; dissatisfied: dissatisfaction
dissolve: dissolution disband; distinct: distinction; distort: distortion; distribute: distribution hand_out give_out; diverse: diversity
divide: split; divorce: get_divorced get_a_divorce; dockworker: docker dock_worker longshoreman; doctor: physician medical_doctor; dollar: buck
domestic_violence: domestic_abuse violence_at_home violence_in_the_home household_violence; dominate: dominance
down_tools: walk_off_the_job take_industrial_action; downplay: play_down; downturn: recession economic_slump
drc: democratic_republic_of_the_congo democratic_republic_of_congo; drinking_water: potable_water
driver's_licence: driving_licence driver's_license driving_license; drone: unmanned_aircraft unmanned_aerial_vehicle uav; dropout: drop_out
drown: go_under_water; drug: narcotic; drugmaker: pharmaceutical_company drug_company drugs_company drug_maker; drunk_: intoxicated_ inebriated_
dump: dispose_of; during: in_the_course_of; earn: take_home bring_home rake_in; ease: relax loosen; economy: economic; educate: educational
effect: impact; efficient: efficiency; eighth_: 8th_
elderly_people: senior_citizens elderly_persons old_folk aged_persons old_people older_people seniors_
elect: election electoral vote_into_office vote_into_power; election_fraud: electoral_fraud vote_rigging ballot_rigging vote_fraud
electoral_roll: voter_roll electoral_register voter_list voters_list voting_roll; electric: electricity electrical
electric_car: ev_ electric_vehicle battery_car; electric_cars: evs_; elsewhere: somewhere_else; embezzle: misappropriate; emerge: emergence
emergency_room: emergency_department; emigrate: leave_the_country_for_good move_abroad; emission: emit; employed: on_the_payroll; empty: vacant
end: terminate come_to_an_end bring_to_an_end draw_to_a_close come_to_a_close; endanger: jeopardise imperil; ended: put_an_end_to; enemy: foe
energy_efficient: energy_saving; engine: motor; enough: sufficient; enquiry: inquiry; enter: entry entrance; entitled_to_vote: eligible_to_vote
environment: environmental; envoy: emissary; epa: environmental_protection_agency; epidemic: outbreak; equal: equality; equipment: gear
eradicate: wipe_out stamp_out; erase: delete deletion; error: mistake blunder gaffe; escape: run_away; established: set_up founded_
eu: european_union e.u e.u_; evade: evasion; evict: eviction; evolve: evolution; exaggerate: overstate; exam: examination; exceed: go_beyond
except: except_for with_the_exception_of; exchange: swap; exclude: exclusion; execute: execution; executed: put_to_death; exempt: exemption
exhibit: exhibition; exile: banish; exist: existence; expand: enlarge expansion; expect: expectation; expel: expulsion
expel_from: throw_out_of kick_out_of; expensive: pricey dear costly!; expert: specialist; expire: expiration expiry run_out_of_validity
explain: explanation; explode: explosion detonate blow_up blast! blasts! go_off; exploit: exploitation; explore: exploration; export: sell_abroad
expose: exposure lay_bare; extend: prolong lengthen extension; extinct: extinction die_out; extort: extortion; extract: extraction
extradite: extradition; extremist: extremism; facemask: face_mask mouth_mask; factory: manufacturing_plant production_plant
fahrenheit: degrees_fahrenheit; fail: failure; fake: bogus phony phoney counterfeit made_up made_that_up; false: untrue; famous: well_known renowned
far_left: extreme_left hard_left; far_right: extreme_right hard_right; fatal: deadly! lethal; father: dad; fbi: federal_bureau_of_investigation
fda: food_and_drug_administration; fear: be_afraid_of be_scared_of; fertile: fertility; fertiliser: fertilizer; few: a_handful_of; fibre: fiber
fifth_: 5th_; fighter_jet: fighter_plane fighter_aircraft warplane_ combat_aircraft combat_jet combat_plane jet_fighter; film: movie motion_picture
fine: slap_a_fine_on; fire: blazes! inferno; firefighter: fireman fire_fighter; firefighters: fire_brigade; first_: 1st_; first_aid: emergency_aid
fisherman: fisher; flag: banner; flee: take_flight escape take_refuge_abroad; flee_to: take_refuge_in seek_refuge_in find_refuge_in
flood: inundate submerge; flu: influenza; fly: flight; follow: come_after; food: foodstuff; foot: ft; football: soccer
footballer: football_player soccer_player; forbid: ban prohibit outlaw make_illegal forbid_by_law prohibition declare_illegal rule_illegal
force: compel coerce; forcibly: by_force; foreign_aid: development_aid; foreign_minister: minister_of_foreign_affairs minister_for_foreign_affairs
foreign_ministry: ministry_of_foreign_affairs; foreign_worker: migrant_worker guest_worker; foreigner: foreign_national; forest: woodland woods!
forge: forgery; former: ex! one_time erstwhile onetime; fortune: wealth; found: be_the_founder_of; fourth_: 4th_; fracking: hydraulic_fracturing
fraud: scam; fraudster: swindler conman con_man
free: free_of_charge for_free for_nothing at_no_cost at_no_charge at_no_extra_cost without_payment gratis; free_speech: freedom_of_speech
freedom: liberty; friend: pal buddy; frighten: scare; from_abroad: from_overseas from_other_countries from_foreign_countries; frozen: put_on_hold
fuel: fuelled; full_time: fulltime_; fully: completely_ entirely_ totally_ wholly_; function: operational; fund: finance financial
funeral: burial_service; gas_prices: petrol_prices fuel_prices prices_at_the_pump; gas_station: petrol_station filling_station service_station
gather: collect; gay_couple: same_sex_couple homosexual_couple; gay_marriage: same_sex_marriage homosexual_marriage; gdp: gross_domestic_product
gdp_per_capita: gdp_per_person; gender_pay_gap: gender_wage_gap; general_election: parliamentary_election national_election
general_practitioner: family_doctor family_physician; genetically_modified: genetically_engineered; genuine: authentic
give: handed! handing! hand_over_to grant! grants! granted! granting! give_away gift! gifted! donate send dispatch despatch; global: worldwide
global_warming: heating_of_the_planet; gmo: genetically_modified_organism; goal: objective aim!; goods: merchandise; gop: republican_party
government: governmental ruled!; gradually: bit_by_bit little_by_little step_by_step; grandchild: grandkid; grave: tomb; grey: gray
grow_by: expand_by; grow_up: growing_up; guard: stand_guard_over keep_guard_over; gun: firearm; gun_owner: firearm_owner; gunman: shooter
hack: break_into; half: 1_half; halve: cut_in_half cut_by_half; happen: occur take_place come_to_pass occurrence come_about; happy: happiness
harmful: injurious detrimental; hatred: hate; head: lead! leads! heads! headed! be_at_the_head_of be_in_charge_of chief! boss
headmaster: head_teacher headteacher school_principal; headquarters: hq head_office; headscarf: head_scarf
health_insurance: health_coverage health_cover medical_insurance health_care_coverage; health_service: health_services
health_worker: health_care_worker medical_worker; healthcare: health_care; healthy: health; heart_attack: myocardial_infarction cardiac_infarction
heart_disease: cardiac_disease; heatwave: heat_wave hot_spell; helicopter: chopper
hide: conceal cover_up keep_secret keep_hidden hush_up keep_quiet_about sweep_under_the_carpet sweep_under_the_rug keep_under_wraps keep_from_the_public withhold_from_the_public keep_out_of_sight
hire: recruit; history: historical; hit: struck!; hiv: human_immunodeficiency_virus; holiday: vacation; holocaust: shoah; homeless: without_a_home
homeless_people: rough_sleepers; homeowner: home_owner house_owner; homosexual: gay; honest: truthful; hospitalise: admit_to_hospital take_to_hospital
host: be_home_to be_host_to play_host_to; hostage: captive; house: home dwellings!; huge: enormous massive vast gigantic immense; human: human_being
hundreds: several_hundred; hungry: hunger; identify: identification
if: as_long_as on_condition_that provided_that providing_that on_the_condition_that
ignore: disregard take_no_notice_of pay_no_attention_to turn_a_blind_eye_to brush_aside shrug_off close_one's_eyes_to; ill: unwell sick!
illegal_: illicit_ against_the_law; illegal_immigrant: undocumented_immigrant illegal_alien; illegally: without_permission
illness: disease sickness ailment; imf: international_monetary_fund; imitate: copy! copied! mimic
immediately: at_once right_away straight_away straightaway_ without_delay then_and_there instantly_; immigrant: migrant
immigrants: foreign_born_people; immune: immunity; implement: implementation; implemented: put_into_practice put_into_effect
import: buy_abroad buy_from_abroad; impose: imposition levy
imprison: send_to_jail send_to_prison throw_in_jail throw_in_prison throw_into_prison throw_into_jail lock_up
imprisoned: behind_bars put_in_prison put_behind_bars; improve: get_better; in: inside_of in_the_year in_the_month_of; in_power: in_office
in_the_world: on_earth on_the_planet in_the_whole_world anywhere_in_the_world on_the_globe; inaccurate: inaccuracy; include: inclusion
increase: go_up push_up drive_up step_up ramp_up put_up_the_price_of; increase_tax: put_up_tax; increased_prices: put_up_prices
increased_taxes: put_up_taxes; industry: industrial; infant_mortality: infant_death; infect: infection; inflation: inflation_rate rate_of_inflation
inform: notify; inhabitant: resident; injure: wound injury hurt leave_injured leave_wounded; inmate: prisoner; innocent: innocence
inspect: examine inspection; instal: installation; instead_of: rather_than in_place_of in_lieu_of; insurance_company: insurer_; insure: insurance
intend: plan intention; interfere: interference meddle; interior_minister: minister_of_the_interior home_secretary minister_of_internal_affairs
interior_ministry: ministry_of_the_interior; internet: web; interpret: interpretation; intervene: intervention; introduce: introduction
invade: invasion; invent: invention; invest: put_money_into pour_money_into sink_money_into; investigate: look_into probe; invite: invitation
irs: internal_revenue_service; is_forbidden: isn't_allowed aren't_allowed isn't_permitted aren't_permitted is_not_allowed is_not_permitted
isis: islamic_state isil; islamist: islamism; island: isle; jeopardized: put_at_risk put_in_danger put_in_jeopardy; jew: jewish judaism
join: become_a_member_of; join_forces: team_up; just_after: shortly_after soon_after; just_before: shortly_before; keep: retain retention
kidnap: abduct abduction take_hostage
kill: slay slew slain claim_the_life_of claim_the_lives_of take_the_life_of leave_dead cause_the_death_of cause_the_deaths_of be_the_death_of take_the_lives_of
kilogram: kg kilo kilogramme; kilomet: kilometer kilometre km; king: monarch; know: knowledge; know_of: be_aware_of have_knowledge_of
know_that: be_aware_that; koran: quran qur'an; laboratory: lab; land: touch_down; landslide: mudslide; language: tongue; large: big sizeable sizable
large_amount_of: large_quantity_of; larger: bigger; largest: biggest single_biggest single_largest; last_minute: eleventh_hour
late: behind_schedule later_than_planned later_than_scheduled later_than_intended; later: later_on; launch: fire_off; law: legislation statute
lawyer: attorney solicitor barrister; lay_off: make_redundant; lead: be_the_leader_of
leading_cause: main_cause chief_cause principal_cause primary_cause number_one_cause; leaflet: flyer flier; leak: leakage leak_out
leave: departure depart! departs! departed! departing! walk_out_of quit_the exit; leftwing: left_wing
legal: lawful legality permitted_by_law allowed_by_law; legalise: make_legal make_lawful; legitimate: legitimacy; length: long
less_than_half_of: a_minority_of not_even_half_of not_even_half_the; level_crossing: railroad_crossing grade_crossing railway_crossing
lgbt: lgbtq lgbtqi lgbtqia lgbt+ lgbtq+; license: licence; lie: falsehood tell_a_lie tell_lies; life_expectancy: expected_lifespan average_lifespan
life_imprisonment: life_in_prison life_in_jail; life_sentence: sentence_of_life_imprisonment
limit: restrict restriction limitation cap! capped! caps! capping!; litre: liter; live: reside residence have_one's_home be_resident
livestock: farm_animal; loan: lend; local_election: municipal_election; locate: situated!; look_after: care_for; lorry: truck
lose: loss make_a_loss_of; lose_money: run_at_a_loss operate_at_a_loss make_a_loss make_losses; lose_weight: slim_down
main: principal biggest_single number_one most_important; mainly: chiefly_ primarily_ largely_ for_the_most_part in_the_main; maintain: maintenance
man: male; manufacturer: maker; many: a_great_many a_large_number_of a_lot_of lots_of plenty_of; marry: marriage wed tie_the_knot get_hitched
massacre: slaughter; mayor: mayoral; medal: medallist; medicine: medication medicament
meet: hold_talks_with sit_down_with get_together_with hold_a_meeting have_a_meeting; melt: thaw; member: membership; member_country: member_state
mend: fix repair; mental_illness: mental_disease; merge: merger; metre: meter; midday: noon; military: armed_forces army
military_service: national_service; millimet: millimeter millimetre mm; miner: mine_worker mineworker; minimum_wage: wage_floor lowest_legal_wage
minister: ministerial; minister_of_defence: defence_minister defense_minister; minister_of_education: education_minister
minister_of_finance: finance_minister; minister_of_health: health_minister; minister_of_justice: justice_minister
ministry_of_defence: defence_ministry defense_ministry; ministry_of_education: education_ministry; ministry_of_finance: finance_ministry
ministry_of_health: health_ministry; miscarriage: miscarry; missile: missile_attack; money: cash; monthly: a_month each_month every_month per_month
mortality: mortality_rate death_rate rate_of_mortality; mortgage: home_loan
most: a_majority_of the_majority_of more_than_half_of more_than_half_the over_half_of over_half_the the_bulk_of the_lion_share_of the_greater_part_of the_largest_number_of the_highest_number_of the_greatest_number_of over_50_percent_of more_than_50_percent_of
mother: mom mum; motorbike: motorcycle; motorcyclist: motorbike_rider motorcycle_rider biker; motorist: car_driver; motorway: freeway expressway
move: relocate; mph: miles_per_hour; muhammad: mohammed mohammad; multiply: multiplication; murder: commit_murder; murderer: killer; music: musical
muslim: islam islamic moslem; narcotrafficker: drug_trafficker drugs_trafficker; nationalise: take_into_state_ownership take_into_public_ownership
nationwide: countrywide_ across_the_country throughout_the_country all_over_the_country across_the_nation
nato: north_atlantic_treaty_organization north_atlantic_treaty_organisation; naval: navy; near: not_far_from
nearly: just_under just_short_of just_shy_of not_quite little_less_than nigh_on getting_on_for slightly_under slightly_less_than a_little_under a_little_less_than a_bit_under marginally_under
nearly_doubled: almost_doubled; need: be_in_need_of; neglect: negligence; negotiate: hold_negotiations; neighbourhood: neighborhood
never: at_no_time not_ever not_once never_once never_ever; new: brand_new; new_zealand: new_zealander
ngo: non_governmental_organisation non_governmental_organization nongovernmental_organization; nhs: national_health_service; ninth_: 9th_
no: not_a_single not_one; nobody: no_one not_one_person not_a_single_person not_a_single_one; north_korea: north_korean; not: not_actually
nothing: not_one_thing not_a_thing
now: nowadays_ as_of_now at_present at_the_moment at_this_time right_now these_days at_this_moment presently_ at_the_present_time these_days_
nra: national_rifle_association; nuclear: atomic; nuclear_power: nuclear_energy atomic_power atomic_energy
nuclear_power_plant: nuclear_power_station nuclear_plant atomic_power_plant atomic_power_station nuclear_power_facility nuclear_station
nuclear_weapon: atomic_weapon nuclear_arms
obamacare: obama_care affordable_care_act patient_protection_and_affordable_care_act aca patient_protection_and_affordable; obese: obesity
object: objection; oblige: obligation; occupy: occupation; offshore: off_shore; often: frequently_ in_many_cases; oil: petroleum crude_oil crude!
oldest: eldest; olympics: olympic_games; on: aboard_; on_average: an_average_of; one_day_and_a_half: a_day_and_a_half
one_month_and_a_half: a_month_and_a_half; one_week_and_a_half: a_week_and_a_half; one_year_and_a_half: a_year_and_a_half; only: nothing_but
open: open_one's_doors; opinion_poll: opinion_survey
oppose: be_opposed_to be_against come_out_against opposition_to be_an_opponent_of voice_opposition_to express_opposition_to speak_out_in_opposition_to take_a_stand_against be_hostile_to argue_against
order: command
over: in_excess_of upwards_of slightly_more_than slightly_over a_bit_over a_little_more_than a_little_over rather_more_than somewhat_more_than a_bit_more_than marginally_over marginally_more_than upward_of
over_doubled: more_than_doubled; overcharge: charge_too_much; overcrowded: overfull; overtake: surpass
overthrow: topple oust depose unseat remove_from_power; overturn: overrule; owes: is_in_debt
own: owner ownership be_the_owner_of possess possession be_in_possession_of; owned_by: in_the_hands_of in_the_possession_of the_property_of
paedophile: pedophile child_molester; painkiller: pain_reliever analgesic; paralyse: paralysis; paramedic: ambulance_man ambulance_worker
pardoned: granted_a_pardon given_a_pardon; parents: mother_and_father mum_and_dad mom_and_dad; parking_fine: parking_ticket; parliament: parliamentary
parliamentarian: lawmaker legislator member_of_parliament member_of_the_parliament mp; participate: take_part; pass: enact hand_down adopt_a_law
pastor: preacher; patriot: patriotic patriotism; pave: sidewalk; pay: payment pay_out fork_out shell_out hand_over_the_sum_of
pay_cut: wage_cut salary_cut
pay_for: foot_the_bill_for pick_up_the_bill_for pick_up_the_tab_for meet_the_cost_of meet_the_costs_of bear_the_cost_of bear_the_costs_of
pay_freeze: wage_freeze; pay_gap: wage_gap; pay_rise: pay_raise wage_increase pay_increase salary_increase wage_rise; pay_tax: pay_taxes
peace: peaceful; peace_agreement: peace_accord peace_deal; peace_talks: peace_negotiations; pensioner: old_age_pensioner oap retired_person
pensioners: retired_people; people: members_of_the_public men_and_women
per_capita: per_head per_person per_inhabitant per_head_of_population per_head_of_the_population; percent: pct; percent_: per_cent
perform: performance; persecute: persecution; person: people folks; petrol: gasoline; pharmaceutical: pharma; pharmacy: drugstore drug_store
phd: doctorate doctoral_degree; phone: telephone; phone_call: telephone_call
photo: photograph picture image pic snapshot take_a_photo_of take_a_picture_of take_a_photograph_of; plane_crash: air_crash air_disaster; plant: sow
plastic_bag: plastic_carrier_bag plastic_shopping_bag; plough: plow; poisonous: toxic; police: policeman cop police_force constabulary
policeman: police_officer police_constable; political: politics; polling_station: polling_place; pollute: contaminate pollution
poor: poverty impoverished live_in_poverty be_poverty_stricken; poorest: most_deprived; pope: pontiff; popular: popularity
population: number_of_inhabitants; port: seaport harbour! harbours! harbor! harbors!; postal_ballot: mail_in_ballot; postcode: zip_code postal_code
postman: mailman mail_carrier letter_carrier; postpone: delay defer deferral; postponed: put_off; pound: quid; poverty_line: poverty_threshold
power_plant: power_station; practise: practice
praise: laud hail! hails! hailed! commend heap_praise_on speak_highly_of sing_the_praises_of pay_tribute_to; pray: prayer say_a_prayer
predict: prediction forecast; pregnant: pregnancy expecting_a_child; premier: prime_minister head_of_government; prepare: preparation
prescribe: prescription; present: presence; preserve: preservation; president: presidential; press_conference: news_conference; pressure: pressurise
pretence: pretense; prevent: prevention stop_from ward_off stave_off avert; previous: prior; price_rise: price_increase price_hike
primary_school: elementary_school grade_school; prison: jail incarcerate gaol imprisonment penitentiary; prize: award! awards!
produce: production manufacture; professor: prof; profit: profitable turn_a_profit be_profitable; programme: program
promise: pledge vow give_one's_word; property: real_estate; property_tax: real_estate_tax; propose: proposal; proposed: put_forward
prosecute: prosecution; prosecutor: public_prosecutor; protect: protection provide_protection_for safeguard; protestant: protestantism
province: provincial; provoke: provocation; pub: public_house; public_debt: state_debt government_debt; public_school: state_run_school
public_transport: public_transportation mass_transit; publicly: in_public; publish: publication make_public; publisher: publishing_house
puerto_rico: puerto_rican; pull_out_of: withdraw_from; pupil: schoolchild school_child schoolkid school_pupil school_student
push_into: plunge_into drive_into; put_out: extinguish_; quake: earthquake; qualify: qualification; quick: fast rapid swift speedy; quote: quotation
racist: racism; railway: railroad rail; railway_line: train_line rail_line; railway_station: train_station railroad_station; rain: rainfall downpour
rainforest: rain_forest; rape: commit_rape; rare: uncommon; rarely: hardly_ever seldom_; ratify: ratification; reach: arrive_at; react: reaction
rebel: insurgent; rebuild: reconstruct reconstruction; receive: obtain reception get_hold_of take_delivery_of; recognise: recognition
recommend: recommendation; reconcile: reconciliation; record: all_time_high; redistribute: redistribution
reduce: scale_back scale_down drive_down push_down bring_down make_cuts_to; reduce_spending: cut_spending; reduced: cut_back_on cut_down_on
reelect: re_elect; refer: make_reference; referendum: plebiscite; refrigerator: fridge; refugee: displaced_person; refuse: refusal
refuse_to: decline_to be_unwilling_to not_be_willing_to; region: regional; register: registration; rehire: hire_again
reject: rejection turn_down vote_down throw_out strike_down say_no_to give_the_thumbs_down_to; relative: family_member; release: freed!
released: set_free; relevant: relevance; religion: religious; rely: depend dependence reliance be_reliant be_dependent dependent reliant
remain: stay_put; remove: removal take_away; renewable_energy: renewable_power; renovate: refurbish; rent: rental; repay: pay_back; repeat: repetition
repeatedly: again_and_again time_and_again over_and_over over_and_over_again; replace: take_the_place_of substitute supersede
reporter: journalist correspondent; rescue: come_to_the_rescue_of save; rescuer: rescue_worker; research: conduct_research
residence_permit: residency_permit
resign: resignation quit step_down stand_down hand_in_one's_notice hand_in_one's_resignation give_one's_notice quit_one's_job leave_office step_aside give_up_one's_seat leave_one's_post vacate_one's_post
resist: resistance; respond: response; responsible: responsibility; restaurant: eatery; restore: restoration
retire: go_into_retirement take_retirement; retirement_age: pension_age pensionable_age; retract: retraction take_it_back
return: come_back go_back give_back hand_back; reunite: reunification reunify; reveal: disclose revelation disclosure bring_to_light make_known
reverse: undo; revoke: rescind revocation; rich: affluent wealthy well_off well_to_do; richer: wealthier; rig: manipulate; rightwing: right_wing
road_accident: traffic_accident road_traffic_accident; rob: robbery; roma: romani; ruble: rouble; run_for_president: stand_for_president
russia: russian_federation
sack: fired! firing! dismiss dismissal give_the_sack get_the_sack relieve_of_one's_duties remove_from_one's_post show_the_door; safe: safety
sailor: seaman; salary: wage; salesman: salesperson saleswoman; saudi: saudi_arabia; saviour: savior; school_meal: school_lunch meal_at_school
school_year: academic_year; science: scientific; scientist: researcher; sculpture: statue; seabird: sea_bird; secede: secession; second_: 2nd_
secondary_school: high_school; secret: secrecy behind_closed_doors covert kept_under_wraps; secretly: in_secret; seek: look_for search_for
seize: seizure confiscate impound; sell: sell_off flog part_with; senate: senatorial; senator: member_of_the_senate
sentence_to_death: condemn_to_death; seventh_: 7th_; several: a_number_of; sexist: sexism; sexual_assault: sexual_attack; shake_hands: shake_the_hand
share: proportion; share_price: stock_price price_of_shares; shareholder: stockholder; shelter: refuge; ship: vessel; shoot_at: open_fire_on
shoot_dead: shoot_to_death gun_down; shop: store! stores!; shopkeeper: shop_owner store_owner storekeeper
shopping_centre: shopping_mall shopping_center; shortage: dearth scarcity; sibling: brother_or_sister; side_effect: adverse_effect
sign: put_one's_signature_to put_one's_name_to signature sign_into_law; silence: silent; sink: go_to_the_bottom; sixth_: 6th_
slave: slavery enslave hold_as_slaves hold_as_a_slave; slave_labour: forced_labour forced_labor slave_labor
small_child: young_child little_child young_children small_children; smartphone: smart_phone; smuggle: traffic!; snowfall: fall_of_snow; so: so_that
social_media: social_network; socialist: socialism; soft_drink: fizzy_drink; solar_panel: photovoltaic_panel; soldier: troops! serviceman trooper
solve: solution clear_up; somebody: someone_; south_africa: south_african; south_korea: south_korean; speak: give_a_speech make_a_speech
speed_limit: maximum_speed; spend: splash_out lay_out splurge squander; spend_less: spend_less_money; spend_more: spend_more_money
spokesman: spokeswoman spokesperson; spy: espionage; sri_lanka: sri_lankan; stab: knife!; stab_to_death: knife_to_death
stand_for_election: run_for_election; stand_trial: go_on_trial; starve: starvation; starve_to_death: die_of_hunger die_of_starvation
state_owned: government_owned; stay: remain; steal: theft pilfer make_off_with walk_off_with run_off_with
stop: cease halt discontinue cessation discontinuation bring_to_a_halt bring_to_a_standstill come_to_a_halt come_to_a_standstill grind_to_a_halt come_to_a_stop call_a_halt_to put_a_halt_to
stopped: put_a_stop_to ground_to_a_halt ground_to_a_standstill; strength: strong; strict: stringent
strike: walkout industrial_action work_stoppage go_on_strike stop_work; submit: submission hand_in; subsidise: subsidy; subway: underground metro
suddenly: all_of_a_sudden
sue: lawsuit file_a_lawsuit_against bring_a_lawsuit_against file_suit_against take_legal_action_against take_to_court bring_an_action_against lodge_a_lawsuit_against start_legal_action_against
suffer: endure; suffrage: right_to_vote; suicide: self_killing; supply: provide provision
support: backed! backing! lend_support_to lend_one's_support_to be_in_favour_of be_in_favor_of be_a_supporter_of be_supportive_of throw_one's_weight_behind come_out_in_favour_of come_out_in_favor_of be_in_support_of side_with
supported: in_favour_of in_favor_of
supposedly: so_called is_said_to was_said_to is_believed_to was_believed_to is_rumored_to is_rumoured_to was_rumored_to was_rumoured_to is_thought_to was_thought_to is_reputed_to
supreme_court: highest_court top_court; survive: survival; suspend: suspension; sweet: candy; swiss: switzerland; switch_off: turn_off
take_a_bribe: accept_a_bribe receive_a_bribe; take_bribes: accept_bribes receive_bribes
take_effect: come_into_force enter_into_force come_into_effect go_into_effect; take_office: assume_office be_sworn_in be_inaugurated enter_office
take_power: seize_power come_to_power grab_power sweep_to_power come_into_power; takeover: take_over; talk: have_a_conversation; tank: battle_tank
tariff: import_duty customs_duty import_tariff; tax: taxation; tax_authority: tax_office revenue_office revenue_service
tax_cut: tax_reduction cut_in_taxes cut_in_tax; tax_evader: tax_dodger; tax_evasion: tax_dodging; tax_free: tax_exempt exempt_from_tax free_of_tax
tax_haven: tax_oasis; tax_return: tax_declaration; tax_rise: tax_increase tax_hike increase_in_taxes increase_in_tax rise_in_taxes; taxi: cab
taxpayer: tax_payer; teacher: schoolteacher school_teacher schoolmaster; team: squad; technology: technological; teenager: adolescent teen
televise: broadcast put_on_air; television: tv telly; television_station: tv_channel television_channel tv_station; tenant: renter; tend: tendency
tenth_: 10th_; territory: territorial; terror: terrorism terrorist; terrorist_attack: terror_attack; testify: testimony give_evidence
the_1950s: the_fifties the_50s; the_1960s: the_sixties the_60s; the_1970s: the_seventies the_70s; the_1980s: the_eighties the_80s
the_1990s: the_nineties the_90s; theatre: theater; thief: burglar; third_: 3rd_; threaten: threat be_a_threat_to pose_a_threat_to
throughout: all_over all_across; throw: hurl; timber: wood! lumber; times: occasions; tiny: minuscule; toilet: lavatory
tonne: metric_ton metric_tonne; tourism: tourist_industry; tourist: holidaymaker vacationer holiday_maker; town_hall: city_hall; trade: commerce
trade_deal: trade_agreement trade_pact trade_accord; trade_union: labour_union labor_union trades_union; tradition: traditional
tram: streetcar tramcar; transform: transformation; transgender: trans!; transport: transportation; traveller: traveler; trip: journey travel
truce: ceasefire; try: attempt make_an_attempt make_an_effort; tuition: tuition_fee; turnout: voter_turnout; twice_as: two_times_as
twice_as_many: two_times_as_many; twice_as_much: two_times_as_much; uae: united_arab_emirates
uk: britain british united_kingdom u.k u.k_ great_britain; un: united_nations u.n u.n_; understaffed: short_of_staff short_staffed
undocumented: without_papers; unemployed_: jobless_ out_of_work without_a_job without_work
unemployment: unemployment_rate jobless_rate rate_of_unemployment jobless_figure; unemployment_benefit: jobless_benefit unemployment_pay
unify: unification; until: till_ up_until; unvaccinated: not_vaccinated; uprising: revolt; us: america american usa
usa: u.s_ u.s.a_ united_states united_states_of_america; use: utilise make_use_of utilisation have_recourse_to be_a_user_of
used: second_hand pre_owned; ussr: soviet_union; usually: normally_ typically_; vaccinate: immunise inoculate immunisation
vaccinated: given_the_vaccine given_a_vaccine; vaccine: jab; valid: validity; vat: value_added_tax; vatican: holy_see; verdict: ruling!
video: footage video_clip clip! clips!; violent: violence; visible: visibility; visit: go_to_see; volcano: volcanic
vote: cast_a_ballot cast_one's_ballot cast_ballot go_to_the_polls cast_a_vote cast_one's_vote; vote_against: vote_no_on
vote_by_mail: vote_by_post postal_vote; vote_for: vote_in_favour_of vote_in_favor_of; vote_on: hold_a_vote_on; voter: elector
voter_id: voter_identification; wait: stand_in_line wait_in_line queue; war: warfare; warehouse: depot
warn: caution! cautioned! alert issue_a_warning give_a_warning
was_forbidden: wasn't_allowed weren't_allowed wasn't_permitted weren't_permitted was_not_allowed was_not_permitted; waste: trash garbage
wealthiest: richest; weapon: arms! weaponry; weapons_of_mass_destruction: wmd_; website: web_site internet_site
weekdays: monday_to_friday monday_through_friday; weekly: a_week each_week every_week per_week; weigh: weight; welfare: social_security; welsh: wales
wfp: world_food_programme world_food_program; when: at_the_time_when; while: whilst_; whistleblower: whistle_blower
wildfire: forest_fire bush_fire bushfire
win: victory victorious come_first finish_first come_in_first take_first_place win_first_place be_the_winner_of claim_victory_in emerge_victorious_in
wind_farm: wind_park; wind_turbine: windmill_; withdraw: withdrawal pullout; without: lack_of for_lack_of for_want_of; witness: eyewitness
woman: female; work_full_time: have_full_time_jobs have_a_full_time_job; work_permit: permission_to_work
worker: employee labourer staff_member member_of_staff; workforce: personnel; workplace: place_of_work
world: globe planet_earth whole_world entire_world; world_health_organization: world_health_organisation
worldwide: around_the_world throughout_the_world across_the_world across_the_globe around_the_globe all_around_the_world the_world_over
worth: with_a_value_of valued_at; write: be_the_author_of; wto: world_trade_organization world_trade_organisation
wwi: world_war_i first_world_war world_war_one ww1_; wwii: world_war_ii second_world_war world_war_two ww2_; xmas: christmas
yet: so_far to_date thus_far until_now up_to_now; young: youthful; young_people: youngsters_; youth_unemployment: unemployment_among_young_people`
