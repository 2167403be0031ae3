package model

// First names with m or f where hardly anybody else bears them. Sources: dariusk/corpora first
// names (CC0), unitedstates/congress-legislators with their gender (CC0), and own work.
const (
	// FirstNames are given names, as written.
	FirstNames List = `Aaliyah Aaron=m Abby Abdul=m Abdullah=m Abigail=f Abraham=m Adam=m Addison=m Adelita=f Adrian=m Adriana Adrianna Adriano=m Agnes=f Ahmad=m Ahmed=m
Aidan Aiden Aisha=f Alan=m Alana Albert=m Alejandro=m Aleksandr=m Alessandro=m Alex Alexa Alexander=m Alexandra=f Alexandre=m Alexandria=f Alexei=m
Alexia Alexis Alfred=m Ali=m Alice=f Alicia=f Alison=f Allan=m Allen=m Allison Alma=f Alondra Alvin=m Alyssa Amanda=f Amber=f Amelia=f Ami=m Amir=m
Amy=f Ana=f Analilia=f Anastasia=f Anatoly=m Anders=m Andre=m Andrea Andreas=m Andrei=m Andres Andrew=m Andrey=m Andriy=m Andrzej=m André=m Andy=m
Angela=f Angelica Angelina=f Angelo=m Angie=f Angus=m Anita=f Ann=f Anna=f Annalena=f Anne=f Annette=f Annie=f Anthony=m Anton=m Antonia=f Antonio=m
Antony=m Ariana Arianna Arjun=m Arnold=m Arthur=m Artur=m Ashley=f Ashlyn Ashraf=m Ashton Astrid=f Aubrey Audrey=f Ava Avery Ayanna=f Ayden Bailey
Barack=m Barbara=f Barry=m Bashar=m Beatrice=f Becca=f Ben=m Benjamin=m Bennie=m Benny=m Bernadette=f Bernard=m Bernie=m Beth=f Betty=f Beverly=f
Bianca Bill=m Birgit=f Blake Bob=m Bobby=m Bonnie=f Boris=m Brad=m Braden Bradley=m Brady Brandon=m Brayden Breanna Brenda=f Brendan=m Brett=m
Brian=m Briana Brianna Bridget=f Brigitte=f Britney=f Brittany=f Brody Brooke Bruce=m Bruno=m Bryan=m Bryce Bryson Byron=m Caden Caitlin Caitlyn Caleb
Cameron Camila Camilla=f Camille=f Candace=f Carl=m Carla=f Carlos=m Carly=f Carmen=f Carol=f Caroline=f Carolyn=f Carrie=f Carson Carter Cassandra
Cassidy Catherine=f Cecilia=f Celeste=f Celia=f Cesar Chad=m Charles=m Charlie=m Charlotte=f Chellie=f Chelsea=f Cheryl=f Chip=m Chloe Chris=m
Chrissy=f Christina=f Christine=f Christoph=m Christopher=m Chuck=m Cindy=f Claire=f Clara=f Clare=f Clarence=m Claude=m Claudia=f Clay=m Cleo=m
Cliff=m Clinton=m Cody Colby Cole Colin=m Colleen=f Collin Colton Condoleezza=f Conner Connie=f Connor Cooper Cory=m Courtney Craig=m Cristian
Crystal=f Cynthia=f Daisy Dale=m Dalton Damian Damien=m Dan=m Daniel=m Daniela=f Danielle=f Danny=m Darin=m Darrell=m Darren=m Dave=m David=m Davide=m
Dean=m Deb=f Debbie=f Deborah=f Debra=f Delaney Delia=f Denis=m Denise=f Dennis=m Derek=m Derrick=m Devin Devon Diana=f Diane=f Dick=m Diego=m
Dieter=m Dina=f Dmitri=m Dmitry=m Dmytro=m Dolores=f Dominique Don=m Donald=m Donna=f Donovan Doris=f Dorothy=f Doug=m Douglas=m Duncan=m Dusty=m
Dwight=m Dylan Earl=m Eddie=m Edgar=m Edith=f Eduardo=m Edward=m Edwin=m Eileen=f Elaine=f Eleanor=f Elena=f Eli=m Elias Elijah Elisabeth=f Elise=f
Elissa=f Elizabeth=f Ella=f Ellen=f Ellie Elliott=m Elon=m Elsa=f Emanuel=m Emil=m Emilia=f Emily=f Emma=f Emmanuel=m Enrique=m Eric=m Erica=f Erick
Erik=m Erika=f Erin=f Ernest=m Esther=f Ethan=m Eugene=m Eva=f Evan=m Evelyn=f Evgeny=m Fatima=f Faye=f Felicia=f Felix=m Ferdinand=m Fernando=m
Filip=m Fiona=f Florence=f Frances=f Francesca=f Francesco=m Francis=m Francisco=m Frank=m Franklin=m Franz=m Françoise=f Fred=m Frederica=f
Frederick=m Fredrik=m Friedrich=m Gabe=m Gabriel=m Gabriela=f Gabriella Gabrielle=f Gage Gail=f Gareth=m Garland=m Garrett Gary=m Gavin=m Gennady=m
Geoffrey=m Georg=m George=m Gerald=m Geraldine=f Gerard=m Gerhard=m Gianna Gilbert=m Gillian=f Gina=f Giorgia=f Giovanni=m Giselle Giuseppe=m Glenn=m
Gloria=f Gordon=m Grace=f Gracie Graham=m Greg=m Gregorio=m Gregory=m Greta=f Gretchen=f Grigory=m Guillaume=m Gus=m Gustav=m Guy=m Gwen=f Hailey
Hakeem=m Haley=f Hamid=m Hannah=f Hans=m Harold=m Harriet=f Harry=m Harvey=m Hassan=m Hayden Heather=f Hector Heidi=f Heinrich=m Helen=f Helena=f
Helga=f Helmut=m Henri=m Henrik=m Henry=m Herbert=m Herman=m Hillary=f Hiroshi=m Holly=f Howard=m Hubert=m Hugh=m Hugo=m Hunter Hussein=m Ian=m
Ibrahim=m Igor=m Ilhan=f Imran=m Ines=f Ingrid=f Irene=f Irina=f Isaac Isabel=f Isabella=f Isabelle=f Isaiah Ismail=m Ivan=m Ivanka=f Jacinda=f Jack=m
Jackson=m Jacky=f Jacob=m Jacqueline=f Jacques=m Jada Jade Jaden Jahana=f Jake=m Jalen James=m Jamie Jan=m Jane=f Janelle=f Janet=f Janice=f Jared=m
Jasmin Jasmine=f Jason=m Javier=m Jay=m Jayden Jayla Jazmin Jean Jeanne=f Jeff=m Jefferson=m Jeffrey=m Jenna=f Jennifer=f Jenny=f Jens=m Jeremiah
Jeremy=m Jerome=m Jerrold=m Jerry=m Jesse Jessica=f Jesús=m Jill=f Jillian Jim=m Jimmy=m Joachim=m Joan=f Joanna=f Joanne=f Joao=m Joaquin=m Jocelyn=f
Jodey=m Joe=m Joel=m Johan=m Johann=m Johannes=m John=m Johnathan Johnny=m Jon=m Jonah Jonas=m Jonathan=m Joni=f Jordan Jordyn Jorge=m Jose=m Josef=m
Joseph=m Josephine=f Josh=m Joshua=m Josiah José=m Joyce=f Juan=m Juanita=f Judith=f Judy=f Julia=f Julian=m Juliana=f Julie=f Julio=m Justin=m
Jürgen=m Kaden Kaitlyn Kaja=f Kaleb Kamal=m Kamala=f Karen=f Karin=f Karina Karl=m Karoline=f Kate=f Katelyn Katharina=f Katherine=f Kathleen=f
Kathryn=f Kathy=f Katie=f Katrina=f Kayla Kaylee Keiko=f Keir=m Keith=m Kelly Kelsey Kemal=m Ken=m Kendall Kennedy Kenneth=m Kevin=m Khaled=m Kiara
Kim Kimberly=f Kimberlyn=f Kirill=m Kirsten=f Klaus=m Konstantin=m Kristen=f Kristi=f Kristin=f Kumar=m Kurt=m Kweisi=m Kyle=m Kylee Kylie Kyrsten=f
LaMonica=f Lance=m Landon Larisa=f Larry=m Lars=m Lateefah=f Laura=f Laurel=f Lauren=f Laurent=m Lawrence=m Layla=f Leah=f Lee Leila=f Lena=f Leo=m
Leon=m Leonard=m Leonardo Leonid=m Leslie Levi Lewis=m Liam=m Liliana=f Lillian Lilly Lily=f Linda=f Lindsey Lisa=f Liz=f Lizzie=f Lloyd=m Logan
Lois=f Lorenzo=m Loretta=f Lori=f Louis=m Louise=f Luca=m Lucas=m Lucia=f Lucy=f Ludmila=f Luis=m Luiz=m Luke=m Luz=f Lydia=f Lyndon=m Lynn=f Mabel=f
Mackenzie Madeleine=f Madeline=f Madelyn Madison Maggie=f Makayla Makenzie Maksym=m Malachi Malala=f Malcolm=m Manuel=m Manuela=f Marc=m Marcel=m
Marcia=f Marco=m Marcos=m Marcus=m Marcy=f Margaret=f Margarita=f Margot=f Maria=f Mariah Mariam=f Marian=f Marianne=f Mariannette=f Marie=f Marilyn=f
Marina=f Marine=f Mario=m Marion=f Marissa Marjorie=f Mark=m Markus=m Marlin=m Marsha=f Martha=f Martin=m Marvin=m Mary=f Maryam=f María=f Mason
Massimo=m Mathias=m Matt=m Matteo=m Matthew=m Maureen=f Maurice=m Max=m Maxim=m Maxine=f Maxwell=m Maya Mazie=f Mckenzie Megan=f Mehmet=m Melania=f
Melanie=f Melinda=f Melissa=f Mercedes=f Meredith=f Mette=f Mia=f Micah Michael=m Michel=m Michelle=f Miguel=m Mikayla Mike=m Mikhail=m Milan=m
Mildred=f Miranda Miriam=f Mitch=m Mitt=m Mohamed=m Mohammad=m Mohammed=m Moira=f Molly=f Monica=f Monique=f Morgan Muhammad=m Murray=m Mustafa=m
Mya Mykhailo=m Myra=f Mónica=f Nadia=f Nancy=f Nanette=f Naomi=f Narendra=m Natalia=f Natalie=f Natasha=f Nathan=m Nathaniel=m Neal=m Neil=m Nellie=f
Nelson=m Nicholas=m Nick=m Nicola Nicolas=m Nicole=f Nigel=m Nikema=f Nikita=m Nikki=f Nikolai=m Nina=f Noah=m Noel=m Nolan Nora=f Norma=f Norman=m
Nydia=f Oksana=f Oleg=m Oleksandr=m Oleksii=m Olena=f Olga=f Oliver=m Olivia=f Olivier=m Omar=m Oprah=f Oscar=m Otto=m Owen=m Pablo=m Paige Pamela=f
Paolo=m Parker Pascal=m Pat Patricia=f Patrick=m Patty=f Paul=m Paula=f Pauline=f Paulo=m Pavel=m Pavlo=m Payton Pedro=m Peggy=f Penelope=f Penny=f
Pete=m Peter=m Petr=m Petro=m Peyton Phil=m Philip=m Philippe=m Phillip=m Phyllis=f Pierre=m Pietro=m Piotr=m Polly=f Pramila=f Preston Priscilla=f
Priya=f Quentin=m Rachel=f Rafael=m Rahul=m Raj=m Raja=m Rajiv=m Ralph=m Ramon=m Ramzan=m Rand=m Randall=m Randy=m Raphael=m Raquel=f Rashida=f Raul=m
Ray=m Raymond=m Reagan Rebecca=f Recep=m Regina=f Renata=f Rene=m René=m Ricardo=m Rich=m Richard=m Rick=m Riley=m Rita=f Ritchie=m Robert=m Roberta=f
Roberto=m Robin Rodrigo=m Roger=m Roland=m Roman=m Ron=m Ronald=m Ronny=m Rory=m Rosa=f Rose=f Rosemary=f Ross=m Roxanne=f Roy=m Ruben=m Ruby
Rudolf=m Rudy=m Rupert=m Russ=m Russell=m Ruth=f Ryan=m Rylee Sabine=f Sabrina=f Sadie Sally=f Salman=m Salud=m Sam Samantha=f Samuel=m Sandra=f
Sanford=m Sanjay=m Sanna=f Sara=f Sarah=f Scott=m Sean=m Sebastian=m Serge=m Sergei=m Sergey=m Sergio=m Seth=m Shane=m Shannon Sharice=f Sharon=f
Shaun=m Shawn Sheila=f Shelby Sheldon=m Shelley=f Sheri=f Shirley=f Shomari=m Shontel=f Shri=m Sierra Silvia=f Simon=m Simone=f Skylar Sofia=f Sonia=f
Sophia=f Sophie=f Spencer Stacey=f Stanislav=m Stanley=m Stefan=m Stefano=m Stella=f Steny=m Stephanie=f Stephen=m Steve=m Steven=m Stuart=m Sue=f
Suhas=m Susan=f Susanna=f Susanne=f Susie=f Suzan=f Suzanne=f Sven=m Svetlana=f Syed=m Sylvia=f Tamara=f Tammy=f Tanner Tanya=f Tara=f Tatiana=f
Tatyana=f Taylor Ted=m Teresa=f Terri=f Terry Theodore=m Theresa=f Thom=m Thomas=m Tiffany=f Tim=m Timothy=m Tina=f Tobias=m Todd=m Tom=m Tommy=m
Tony=m Tracey=f Travis=m Trent=m Trenton Trevor=m Tristan Troy=m Tulsi=f Tyler Ulrich=m Ursula=f Vadim=m Valentina=f Valeria Valerie=f Valery=m
Vanessa=f Vasily=m Vera=f Vern=m Veronica=f Vicente=m Victor=m Victoria=f Viktor=m Vince=m Vincent=m Viola=f Violet=f Virginia=f Vitali=m Vitaly=m
Vivian=f Vlad=m Vladimir=m Volodymyr=m Vyacheslav=m Wade=m Walter=m Wanda=f Warren=m Wayne=m Wendy=f Werner=m Wesley=m Whitney=f Wilhelm=m Will=m
William=m Winifred=f Wolfgang=m Wyatt Xavier=m Xi=m Yasmin=f Yassamin=f Yevgeny=m Yolanda=f Young=f Yulia=f Yuri=m Yusuf=m Yves=m Yvette=f Yvonne=f
Zachary=m Zara=f Zoe=f Zoey`
)
