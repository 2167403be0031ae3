package match

import "claimlight/wasm/model"

// Provenance of both lists: general knowledge of English; written for this project,
// Apache-2.0.

// synonyms folds words and stems that say the same in nearly any claim, irregular
// forms among them. Verbs of direction fold to "+" and "-", so that one against the
// other is seen.
const synonyms model.List = `aca=obamacar according=also acquir=buy adolescent=teenager affluent=rich agree=accord aircraft=airplan america=us
american=us americans=us apprehend=arrest approval=approv armistic=truc army=military arrival=arriv
assassination=assassinat assault=attack assist=aid ate=eat atomic=nuclear attorney=lawyer authoris=allow
authorise=allow authoriz=allow automobil=car axe=fire ban=forbid barrister=lawyer becam=becom began=begin begun=begin
behavior=behav behaviour=behav bent=bend big=larg bigger=larger biggest=largest birth=born bogus=fak boost=+
bought=buy bound=bind britain=uk british=uk brok=break broken=break brought=bring buck=dollar built=build
catholicism=catholic caught=catch ceas=stop cease=stop ceasefir=truc centimeter=centimet centimetr=centimet
children=child choic=choos chos=choos chose=choos chosen=choos christianity=christian clergyman=cleric client=customer
climb=+ clip=video cm=centimet collect=gather commenc=begin communism=communist congressional=congress construct=build
contaminat=pollut contamination=pollut contract=- contribut=donat cop=polic corporat=company corporation=company
cost=expensiv counterfeit=fak covert=secret covid=coronavirus cut=- dad=father dead=die dealt=deal dear=expensiv
death=die decision=decid declarat=declar declaration=declar declin=- decreas=- defenc=defend defens=defend
defense=defend defer=postpon delay=postpon delet=eras deletion=eras denial=deny depart=leav departur=leav depend=rely
description=describ destruction=destroy detonat=explod di=die diminish=- dip=- disclos=reveal disclose=reveal
discontinu=stop diseas=ill disease=ill dismiss=fire drank=drink drawn=draw drew=draw driven=driv drop=- drov=driv
drunk=drink dug=dig dwell=hous dy=die e.u=eu earthquak=quak eaten=eat elder=old eldest=oldest election=elect
elevator=lift employee=worker enact=pass enlarg=expand enormous=hug espionag=spy eviction=evict examin=inspect
expel=deport explanat=explain explanation=explain explosion=explod explosiv=bomb expulsion=deport failur=fail fall=-
fallen=- falsehood=lie fast=quick fed=fe feet=foot fell=- felt=feel financ=fund finish=end fir=fire firearm=gun
fireman=firefighter firemen=firefighter firm=company fix=mend flew=fly flight=fly flown=fly footag=video forbad=forbid
forbidden=forbid fought=fight found=find frontier=border froz=freez frozen=freez ft=foot garbag=wast gasolin=petrol
gav=giv gay=homosexual given=giv grew=+ ground=grind grow=+ grown=+ growth=+ gunmen=gunman halt=stop heal=cur
held=hold help=aid hidden=hid hik=+ hom=hous homicid=murder illicit=illegal imag=photo immunis=vaccinat
immunise=vaccinat immuniz=vaccinat imprison=prison incarcerat=prison increas=+ indebted=debt inexpensiv=cheap
infant=baby initiat=begin inoculat=vaccinat inquir=ask insurgent=rebel invasion=invad islam=muslim islamic=muslim
jab=vaccin jail=prison jewish=jew jobless=unemploy journalist=reporter jump=+ kept=keep kg=kilogram kilometer=kilomet
kilometr=kilomet km=kilomet knew=know known=know laborer=worker labourer=worker launch=begin lawful=legal lawsuit=sue
learnt=learn led=lead left=leav legislat=law legislation=law lend=loan lent=loan liberty=freedom liquor=alcohol
liter=litr litter=wast los=lose loss=lose lost=lose lower=- marijuana=cannabi marriag=marry massiv=hug mayoral=mayor
meant=mean medicat=medicin medication=medicin men=man met=meet meter=metr metro=subway ministerial=minister
mistak=error mom=mother movi=film mum=mother municipal=city nation=country obamacare=obamacar obesity=obes
obtain=receiv occur=happen offenc=crim offens=crim offense=crim outlaw=forbid pact=accord paid=pay
parliamentary=parlia payment=pay pct=percent peopl=person permit=allow phony=fak photograph=photo physician=doctor
pic=photo pictur=photo plummet=- plung=- policeman=polic policemen=polic pollution=pollut presidential=president
pricey=expensiv principal=main prior=previous prisoner=inmat production=produc prohibit=forbid prolong=extend
prosecution=prosecut purchas=buy purchase=buy quit=resign racism=racist ran=run rang=ring rapid=quick raz=demolish
reception=receiv recruit=hir reduc=- reduction=- refusal=refus remain=stay removal=remov repair=mend requir=ne
researcher=scientist resid=liv retiree=pensioner ridden=rid ris=+ rise=+ risen=+ robbery=rob rocket=+ rod=rid rose=+
roubl=rubl sack=fire said=say sal=sell sang=sing sank=sink sat=websit schoolteacher=teacher scrap=cancel sec=second
seizur=seiz senatorial=senat sent=send shooter=gunman shortfall=deficit shot=shoot shrank=- shrink=- shrunk=-
shut=clos sick=ill sidewalk=pav sit=websit skyrocket=+ slash=- slaughter=massacr slept=sleep slid=- slump=- soar=+
soccer=football socialism=socialist sold=sell solicitor=lawyer spent=spend spik=+ spok=speak spoken=speak start=begin
statut=law stol=steal stolen=steal stood=stand struck=strik stuck=stick substitut=replac sunk=sink surg=+
survival=surviv swam=swim swell=+ swept=sweep swift=quick swin=pig swollen=+ sworn=swear taken=tak taught=teach
teen=teenager telephon=phon terminat=end terrorism=terror terrorist=terror theft=steal thought=think threw=throw
thrown=throw told=tell took=tak tran=transgender trash=wast truck=lorry tumbl=- tv=televis tyrant=dictator u.k=uk
u.n=un u.s=usa u.s.a=usa underground=subway understood=understand unlawful=illegal untru=fals usa=us vanish=disappear
vast=hug verify=check vessel=ship visitor=guest wag=salary warfar=war wealthy=rich weaponry=weapon web=internet
wed=marry withdrawal=withdraw withdrawn=withdraw withdrew=withdraw women=woman won=win wor=wear worn=wear wound=injur
wreck=destroy written=writ wrot=writ youngster=child youthful=young`

// phrases are words that say together what one word says.
const phrases model.List = `10th=tenth 1st=first 2nd=second 3rd=third 4th=fourth 5th=fifth 6th=sixth 7th=seventh 8th=eighth 9th=ninth
a_bit_over=over a_day=daily a_day_after=1_day_after a_day_ago=1_day_ago a_day_before=1_day_before
a_day_earlier=1_day_earlier a_day_later=1_day_later a_great_many=many a_handful_of=few a_large_number_of=many
a_little_more_than=over a_little_over=over a_lot_of=many a_majority_of=most a_month=monthly a_month_after=1_month_after
a_month_ago=1_month_ago a_month_before=1_month_before a_month_earlier=1_month_earlier a_month_later=1_month_later
a_number_of=several a_single=one a_week=weekly a_week_after=1_week_after a_week_ago=1_week_ago
a_week_before=1_week_before a_week_earlier=1_week_earlier a_week_later=1_week_later a_year=annually
a_year_after=1_year_after a_year_ago=1_year_ago a_year_before=1_year_before a_year_earlier=1_year_earlier
a_year_later=1_year_later affordable_care_act=obamacare almost_doubled=nearly_doubled are_said_to=supposedly
as_a_consequence_of=because as_a_result_of=because as_long_as=if as_many_as=up_to as_much_as=up_to as_of_now=now
at_no_charge=free at_no_cost=free at_no_time=never at_once=immediately at_present=now at_the_beginning_of=in
at_the_moment=now at_the_start_of=in at_this_time=now because_of=because behind_bars=imprisoned
behind_closed_doors=secret biggest_single=main brought_about=caused brought_to_a_halt=halted
brought_to_a_standstill=halted call_off=cancel called_off=cancelled came_down=decreased came_to_a_decision=decided
came_to_a_halt=halted came_to_a_standstill=halted came_up=increased cast_a_ballot=voted cast_ballots=voted
cast_votes=voted caved_in=collapsed centers_for_disease_control=cdc central_intelligence_agency=cia close_down=close
closed_down=closed closes_down=closes closing_down=closing coming_down=decreasing covid_19=coronavirus
democratic_national_committee=dnc despite_the_fact_that=although did_away_with=abolished do_away_with=abolish
done_away_with=abolished due_to=because each_and_every=all each_day=daily each_month=monthly each_week=weekly
each_year=annually entire_world=world environmental_protection_agency=epa european_central_bank=ecb european_union=eu
even_though=although every_day=daily every_month=monthly every_week=weekly every_year=annually
federal_bureau_of_investigation=fbi fire_brigade=firefighters food_and_drug_administration=fda for_free=free
for_nothing=free found_out=discovered founded=established free_of_charge=free gave_his_word=promised
gave_rise_to=caused get_rid_of=abolish gets_rid_of=abolish gives_rise_to=causes go_down=decrease go_up=increase
goes_down=decreases goes_up=increases going_down=decreasing going_up=increasing gone_down=decreased gone_up=increased
got_rid_of=abolished gross_domestic_product=gdp ground_to_a_halt=halted had_no_insurance=uninsured
have_no_insurance=uninsured head_of_state=president homeland_security=dhs in_case=if in_excess_of=over
in_favor_of=supported in_favour_of=supported in_foreign_countries=abroad in_the_course_of=during
in_the_neighborhood_of=about in_the_region_of=about in_the_vicinity_of=about inside_of=in internal_revenue_service=irs
international_monetary_fund=imf is_believed_to=supposedly is_in_debt=owes is_rumored_to=supposedly
is_said_to=supposedly is_the_owner_of=owns islamic_state=isis jobless_rate=unemployment just_short_of=nearly
just_shy_of=nearly just_under=nearly knocked_down=demolished lack_of=without lead_to=cause leading=main leads_to=causes
led_to=caused legalised=legalized less_costly=cheaper less_expensive=cheaper let_go=fired little_less_than=nearly
looked_into=investigated lots_of=many made_a_decision=decided made_a_promise=promised made_illegal=banned
made_legal=legalized made_that_up=fake made_up=fake made_use_of=used monday_through_friday=weekdays monday_to_friday=weekdays
more_costly=dearer more_expensive=dearer more_than_doubled=over_doubled most_important=main national_health_service=nhs
national_rifle_association=nra no_health_insurance=uninsured no_one=nobody north_american_free_trade=nafta
not_a_single=no not_a_single_person=nobody not_a_thing=nothing not_actually=not not_ever=never not_once=never
not_one=no not_one_person=nobody not_one_thing=nothing not_quite=nearly nowadays=now number_one=main
obama_care=obamacare old_age_pensioners=retirees on_account_of=because on_condition_that=if only_if=if
opposed_to=against out_of_the_country=abroad out_of_work=unemployed outside_the_country=abroad owing_to=because
paid_a_visit_to=visited passed_away=died patient_protection_and_affordable=obamacare per_annum=annually
per_cent=percent per_day=daily per_month=monthly per_week=weekly per_year=annually planet_earth=world plenty_of=many
pre_owned=used prime_minister=premier provided_that=if pull_down=demolish pulled_down=demolished put_in_jail=imprisoned
put_in_prison=imprisoned put_off=postponed rate_of_unemployment=unemployment republican_national_committee=rnc
republican_party=gop result_in=cause resulted_in=caused results_in=causes retired_people=retirees
retired_persons=retirees right_away=immediately right_now=now said_sorry=apologized second_hand=used
sent_to_jail=imprisoned sent_to_prison=imprisoned set_up=established shut_down=closed shutting_down=closing
single_biggest=largest single_largest=largest slightly_more_than=over slightly_over=over so_called=supposedly
so_that=so somewhere_around=about spend_less_money=spend_less spend_more_money=spend_more
spending_less_money=spending_less spending_more_money=spending_more spends_less_money=spends_less
spends_more_money=spends_more spent_less_money=spent_less spent_more_money=spent_more spoke_out_against=criticized
stand_down=resign step_down=resign stepped_down=resigned stood_down=resigned struck_down=rejected take_place=happen
taken_into_custody=arrested taken_place=happened takes_place=happens taking_it_back=retracting tear_down=demolish tells_lies=lies
thanks_to=because the_majority_of=most these_days=now threw_out=rejected
thrown_in_jail=imprisoned tied_the_knot=married told_a_lie=lied told_lies=lied took_into_custody=arrested took_it_back=retracted
took_part=participated took_place=happened tore_down=demolished torn_down=demolished trans_pacific_partnership=tpp
turn_down=reject turned_down=rejected turns_down=rejects u.s=usa u.s.a=usa unemployment_rate=unemployment
united_kingdom=uk united_nations=un united_states=usa united_states_of_america=usa upwards_of=over veterans_affairs=va
vote_down=reject voted_down=rejected went_bankrupt=bankrupt went_beyond=exceeded went_down=decreased went_up=increased
whole_world=world without_a_home=homeless without_a_job=unemployed without_charge=free
without_health_insurance=uninsured without_insurance=uninsured without_permission=illegally
without_punishment=unpunished without_work=unemployed year_after_year=annually yearly=annually`

// starters are the words that phrases begin with.
const starters model.List = `10th 1st 2nd 3rd 4th 5th 6th 7th 8th 9th a affordable almost are as at because behind believed biggest brought call
called came cast caved centers central close closed closes closing coming covid democratic despite did do done due each
entire environmental european even every federal fire food for found founded free gave get gets gives go goes going
gone got gross ground had have head homeland in inside internal international is islamic jobless just knocked lack lead
leading leads led legalised less let little looked lots made monday more most national no north not nowadays number
obama old on only opposed out outside owing paid passed patient per planet plenty pre prime provided pull pulled put
rate republican result resulted results retired right said second sent set shut shutting single slightly so somewhere
spend spending spends spent spoke stand step stepped stood struck take taken takes tear tells thanks the these thought
threw thrown tied told took tore torn trans turn turned turns u.s u.s.a unemployment united upwards veterans vote voted
went whole without year yearly`
