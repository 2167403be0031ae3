package read

// The words by which fact-checkers name nobody in particular. General
// knowledge, in the languages that publish most ClaimReview; by language, in
// the order English, Spanish, Portuguese, French, German, Italian, Dutch,
// Danish and its neighbours, Polish, Czech, Croatian and Serbian, Romanian,
// Hungarian, Turkish, Indonesian and Malay, Greek, Russian and Ukrainian,
// Arabic, Persian, Hebrew, Hindi, Bengali, Urdu, Tamil and Telugu, Korean, and
// then Finnish, Lithuanian, Latvian, Bulgarian, Vietnamese and Tagalog. They are
// compared in normal form, so accents and case do not count.

// things are what somebody puts up, and people at large.
const things = `
posts post users user memes meme tweets tweet messages message screenshots screenshot sources source sites site websites website bloggers blogger blogs blog
accounts account people netizens internauts videos video images image photos photo pictures picture pics clips clip claims claim rumors rumor rumours rumour
pages page email emails e-mail e-mails chain story stories articles article text texts channels channel groups forwards forward reels reel ads advertisement
graphic graphics infographic infographics headline headlines comments commenters posters outlets publications publication reports listicle hoax hoaxes
figures person someone nobody influencer influencers celebrities activist activists politician politicians lawmakers senators presidents governors mayors leaders officials candidates
critic critics allies supporters opponents voter voters theorists protesters residents citizens locals reader readers viewers listeners members member worker workers teacher heckler hecklers caller callers
audience crowd robocaller robocall robocalls flier fliers flyer flyers leaflet leaflets mailer mailers sign sticker stickers billboard billboards petition petitions slogan content contents
newsletter newsletters podcast podcasts forums impostor impostors troll trolls bot bots adverts advert platform platforms
publicaciones publicación posteos usuarios usuario usuaria usuarias fuentes fuente mensajes mensaje cadenas cadena imágenes imagen fotos foto fotografías cuentas
cuenta páginas página sitios sitio vídeos tuits tuit internautas perfiles medios portales portal noticias capturas audios rumores bulos bulo personas grupos canales
contenido contenidos políticos dirigentes activistas tuiteros tuiteras influencers figuras vecinos rumor audio blogueros
publicações publicação postagens postagem posts mensagens mensagem usuários usuário contas conta imagens imagem fontes fonte correntes corrente tuítes textos
boatos boato perfis pessoas tuíte montagem sítios utilizadores utilizador conteúdo conteúdos políticos ativistas figuras internauta notícias página páginas canais
publications utilisateurs utilisateur utilisatrice comptes compte internaute internautes messages sources images photos vidéos vidéo pages rumeurs rumeur articles
captures sites blogs blogueurs personnes groupes chaînes médias contenus contenu politiques militants politiciens figures personnalités complotistes rumeur canaux
beiträge beitrag nutzer nutzerin nutzerinnen user posting postings quellen quelle medien bilder bild fotos videos seiten seite konten konto accounts kettenbrief
kettenbriefe gerüchte gerücht webseiten webseite blogger blogs kanäle artikel sharepics sharepic leute personen tweets gruppen
inhalte berichte bericht meldungen meldung behauptung behauptungen politiker aktivisten influencer verschwörungstheoretiker kommentare website websites portale
utenti utente fonti fonte messaggi messaggio immagini immagine foto video pagine pagina account siti sito catena catene bufale bufala articoli articolo persone gruppi tweet contenuti contenuto politici attivisti profili canali notizie
berichten bericht politici activisten kanalen gebruikers gebruiker bronnen afbeeldingen afbeelding foto's filmpjes filmpje mensen kettingbericht pagina's websites
opslag brugere bruger kilder billeder billede innlegg brukere bilder inlägg användare källor hjemmesider personer mediebrugere politikere politiker användarna användarkonton konton konto profiler
wpisy wpis posty użytkownicy użytkownik internauci internauta źródła zdjęcia zdjęcie filmy nagrania strony konta obrazki grafiki memy łańcuszek łańcuszki politycy media użytkowników internautów portale profile kanały
příspěvky příspěvek uživatelé zdroje fotografie stránky účty řetězový e-maily objave objava korisnici izvori slike portali korisnik stranice
užívatelé používatelia uživatel politici weby mediji medijima profili poruke fotografija snimak snimci video klip nalozi nalog korisnika uporabniki objavah
postări postare utilizatori surse imagini bejegyzések bejegyzés felhasználók források képek oldalak oldal felhasználó posztok poszt politikusok utilizatorii paginile conturi
paylaşımlar paylaşım paylaşımları gönderiler gönderi gönderileri kullanıcılar kullanıcıları kullanıcısı kaynaklar hesaplar hesapları videolar fotoğraflar görseller
sayfalar sayfaları mesajlar iddialar haberler siteleri siteler tweetler site sayfa siyasetçiler kişiler kişi
pengguna akun unggahan postingan pesan berantai warganet netizen situs foto gambar narasi sumber kiriman beredar hantaran mesej laman halaman tangkapan grup foto konten politisi media
αναρτήσεις ανάρτηση χρήστες πηγές εικόνες δημοσιεύσεις ιστοσελίδες μηνύματα δημοσίευση βίντεο χρήστης ιστότοποι λογαριασμοί πολιτικοί
посты пост пользователи сообщения источники изображения фото видео аккаунты блогеры сайты каналы паблики рассылка дописи допис користувачі повідомлення джерела зображення сторінки сторінка канали користувач відео блогери пользователь источник сайт видеоролик политики политики сми змі медиа медіа джерело акаунти
منشورات منشور مستخدمون مستخدمين مستخدمو مستخدمي صفحات صفحة حسابات حساب رواد ناشطون نشطاء مواقع مصادر صور صورة فيديو فيديوهات رسائل رسالة مغردون تغريدات تغريدة مدونون مقاطع مقطع شائعة شائعات مصدر المستخدمون المستخدمين وسائل منصات متابعون سياسيون
کاربران کاربر پست پست‌ها پیام تصاویر منابع צילומים פוסטים פוסט משתמשים גולשים תמונות סרטונים הודעות
पोस्ट पोस्ट्स यूजर यूजर्स यूज़र यूज़र्स उपयोगकर्ता तस्वीर तस्वीरें फोटो वीडियो मैसेज संदेश दावा पेज अकाउंट लोग ट्वीट वेबसाइट यूजर्स यूज़र्स पोस्टें ग्रुप न्यूज़ नेता
পোস্ট ব্যবহারকারী ছবি ভিডিও পেজ بکلہ صارفین پوسٹ پوسٹس پوسٹوں ویڈیو تصویر
பதிவு பதிவுகள் பயனர்கள் வீடியோ வலைத்தளங்கள் வலைத்தளம் செய்தி పోస్ట్ పోస్టులు వినియోగదారులు వీడియో ఫోటో
게시물 게시글 사용자 누리꾼 네티즌 이용자
käyttäjät käyttäjä julkaisut julkaisu lähteet kuvat vartotojai vartotojas įrašai įrašas lietotāji ieraksti ieraksts потребители потребител публикации публикация публикации
người dùng bài viết đăng tài khoản`

// crowds are things that are people at large: in English "Chinese Netizens"
// names nobody, while "Getty Images" does.
const crowds = " posts users memes tweets messages screenshots sources sites websites bloggers blogs accounts netizens internautas internautes internauci warganet сми змі "

// looseWords make something nobody's.
const looseWords = `
viral virals author autor autora auteur autore verfasser penulis yazar social socials anonymous unknown multiple various several many some numerous different other others online misc miscellaneous unidentified unnamed widespread
shared sharing circulating circulated spread public popular local foreign conservative liberal conspiracy satirical satire fake media network networks news mobile app apps
known specified identified available applicable determined undetermined undisclosed unspecified unverified unattributed unsourced uncertain random right-wing left-wing far-right far-left partisan
doctored altered edited manipulated deepfake leaked hyperpartisan impostor imposter anti-vax anti-vaxx yard bumper influencer widely claimed
varias varios diversas diversos múltiples numerosas numerosos muchas muchos distintas distintos virales anónimo anónima anónimos desconocido desconocida desconocidos sociales redes red
compartidas compartidos difundidas difundido digitales comunicación viral políticas políticos falsa falso falsas falsos identificado identificada especificado disponible públicas conocida conocido
várias vários múltiplas múltiplos diversas diversos virais anônimo anônima anónimas desconhecido desconhecidos desconhecida sociais texto rede compartilhadas muitas identificado identificada especificado informado circula circulam viral falsa falso públicas conhecida conhecido
plusieurs divers diverses multiples nombreux nombreuses différents différentes virale virales viraux anonyme anonymes inconnu inconnue inconnus sociaux réseaux réseau partagées partagés certains certaines identifié identifiée précisé connu connue publiques politiques conspirationnistes complotistes pro-russes faux
mehrere verschiedene diverse viele zahlreiche unbekannt unbekannte unbekannter anonym anonyme anonymer sozialen soziale sozialer netzwerken netzwerke netzwerk geteilte virale viraler viraler sociale bekannt genannt angegeben bestimmt öffentliche politische falsche
vari varie diversi diverse molti molte numerosi numerose anonimo anonimi sconosciuto sconosciuti virali sociali rete condivisi noto specificato identificato disponibile viral pubblici politici falso falsa
diverse verschillende meerdere veel anoniem onbekend bekend virale gedeelde sociaal
flere forskellige ukendt anonym sociale sosiale sociala medier medie media mange flera olika okänd ukjent
różne wiele liczne anonimowe anonimowy nieznany nieznane społecznościowe społecznościowych społecznościowymi portalach mediach mediów internetowe sieci sieć popularne
různé mnoho neznámý anonymní sociální sociálních sítě sítích razni više društvene društvenim mreže mrežama mreža nepoznat nepoznati nepoznata médiá médií sociálnych sietí siete společenské društvenih družbenih omrežij omrežja omrežjih
diverse mai multe rețele rețelele sociale anonim több különböző ismeretlen közösségi média médiában retele socializare
çeşitli birçok bazı anonim bilinmeyen sosyal medya medyada viral
berbagai beberapa banyak anonim tidak diketahui dikenal sosial pelbagai tular
διάφορες διάφοροι κοινωνικών κοινωνικής δικτύων δικτύωσης μέσων κοινωνικά δίκτυα μέσα άγνωστος πολλές
различные разные многие анонимные анонимный неизвестный неизвестные социальные социальных сети сетях соцсети соцсетях різні невідомий соціальні соцмережі соцмережах мережі мережах мережа соціальних соцмереж соцмереж социалните мрежи социални неизвестен неизвестна российские росийські російські прокремлевские прокремлівські провластные местные
مواقع التواصل الاجتماعي وسائل شبكات متداولة متداول عدة مختلفة مجهول مجهولة متعددة إلكترونية إخبارية محلية التواصل المتداول معروف غير محدد شبکه‌های اجتماعی ناشناس חברתיות ברשתות רשתות אנונימי
सोशल मीडिया वायरल कई अज्ञात विभिन्न अनेक सामाजिक কয়েকটি কিছু একাধিক সামাজিক মাধ্যম ভাইরাল যোগাযোগ অজ্ঞাত سوشل میڈیا وائرل متعدد
சமூக வலைதளம் வைரல் సోషల్ మీడియా వైరల్
소셜미디어 소셜 미디어 익명 온라인 커뮤니티
sosiaalinen sosiaalisen sosiaalisessa somessa some mediassa median socialinių tinklų socialiniai tinklai sociālo sociālajos tīklu tīklos tīkli mạng xã hội`

// platforms stand for what is on them.
const platforms = `
facebook fb meta instagram twitter x tiktok whatsapp youtube reddit threads telegram vk weibo wechat snapchat 4chan 8chan pinterest linkedin discord tumblr viber line bluesky gab parler
gettr rumble odnoklassniki messenger sharechat koo helo internet internetu internete web www net cyberspace interweb worldwide fejsbuk fejsbuka fejsbuku tviter feisbuka feisbukas facebookovi
फेसबुक व्हाट्सएप व्हाट्सऐप ट्विटर इंस्टाग्राम यूट्यूब इंटरनेट एक्स ফেসবুক হোয়াটসঅ্যাপ ইউটিউব ইন্টারনেট فيسبوك واتساب تويتر انستغرام إنستغرام يوتيوب تيك توك تلغرام إكس الإنترنت فیسبوک تلگرام اینستاگرام توییتر فیس بک واٹس ایپ
פייסבוק טוויטר וואטסאפ טלגרם אינטרנט ஃபேஸ்புக் வாட்ஸ்அப் ఫేస్‌బుక్ వాట్సాప్ φέισμπουκ διαδίκτυο ίντερνετ фейсбук вконтакте телеграм телеграме инстаграм твиттер ютуб интернет интернете інтернет інтернеті
페이스북 인터넷 유튜브 트위터 카카오톡`

// stems are platforms that compounds and endings grow on: "Facebookberichten",
// "Facebooku".
const stems = "facebook instagram twitter whatsapp telegram youtube tiktok"

// heads are what compounds with a thing begin with, "Internetnutzer"; alone or
// with an ending they may be anything.
const heads = "internet online medien media blog social web netz nachrichten chat some"

// sides are what stands before a cause: "pro-Russian", "anti-vaccine".
const sides = " pro anti alt far "

// nameless words say that nobody knows the name, whatever else is known.
const nameless = " anonymous unknown unidentified unnamed anonimo anonima anonimos anonimas desconocido desconocida desconhecido desconhecida inconnu inconnue anonyme" +
	" unbekannt unbekannte unbekannter anonym anonyme anonymer sconosciuto sconosciuta onbekend onbekende anoniem anonieme ukendt okand ukjent nieznany nieznana anonimowy anonimowe" +
	" neznamy anonymni nepoznat nepoznati nepoznata necunoscut anonim ismeretlen bilinmeyen неизвестный неизвестные невідомий невідомі неизвестен مجهول مجهولة अज्ञात অজ্ঞাত tuntematon nezinomas "

// fillers join the others, or say what is found in any name: "Canal 13". Each
// alone says nothing.
const fillers = `
not no non não nicht niet ikke nie ne bukan mga ng sa ang
canal kanal канал perfil profil profilo
and or on in of the by from via to at with for a an its their this that etc across around through about over
en de del la las los el y e o u por a través sus un una unos unas entre otros otras como que se
em no na nos nas das dos da do com pelo pela pelas pelos um uma uns umas outros outras
sur les des le du et dans une par aux au d' l' ainsi autres via chez
auf im und von aus der die das den dem über ein eine einer bei unter anderem u.a in mit
su di dei delle nei sul sui sulla sulle tra con per che gli il lo dai dal nel nella un altri
op van het een der og på i och av til paa fra
w z ze oraz na u i ili sa ve ile bir yang pada dan para sejumlah seorang
στο σε και на в во из с со и у та від із
على في من عبر و بين عن إلى ال در از های ها به ב על ה
में पर के की का से और एक ने तथा এ এর ও কর که پر کے کی کا میں اور`

// articles begin a description: "A neighbour", "Un vecino".
const articles = " a an un une una uno unos unas um uma uns umas ein eine einige en et een "

// places are what stands before the place of a crowd: "Facebook users in Kenya".
const places = " in at across from en em no na dans au aux aus nel w i "

// spaceless are generic claimants in scripts that put no spaces between words.
const spaceless = "网友 網友 网民 網民 网传 網傳 网络 網絡 網路 社交媒体 社交媒體 社交平台 社群 微博 微信 脸书 臉書 朋友圈 自媒体 ネット SNS ソーシャルメディア ツイッター フェイスブック 投稿 โซเชียล เฟซบุ๊ก เฟสบุ๊ก ผู้ใช้ ข้อความ"

// How claims pass on what another said, in normal form.
const (
	quoting = " quotes quoted quoting quote cites cited citing cita citan citando citam cite citent citant zitiert zitieren mengutip aktariyor alintiliyor "
	saying  = " saying stating asking telling claiming said says stated diciendo dicho dice dijo afirmando dizendo disse dito disant dit declarant declare" +
		" affirmant worten gesagt sagte sage dicendo detto dice mengatakan berkata diyor dedi soyledi "
	quotations = " quote quotes quotation quotations quoted statement cita citas frase frases citacao citacoes declaracion declaracao citation citations phrase" +
		" zitat zitate aussage citazione citazioni dichiarazione kutipan pernyataan alinti "
	attributed = " attributed attributes attributing atribuida atribuidas atribuido atribuidos atribuyen atribuye attribuee attribuees attribue attribuita attribuite attribuito" +
		" zugeschrieben zugeschriebene zugeschriebenes dikaitkan atfedilen "
	says     = " says say said claims claimed alleges alleged dice dicen asegura diz dizem dit disent sagt sagen "
	said     = " said tweeted told stated dijo tuiteo declaro disse sagte schrieb tweete "
	selves   = " he she they i we it that el ella il elle er sie " // who may be the claimant
	speaking = " saying stating telling admitting admits announcing announces claiming declaring confessing confesses calling urging threatening" +
		" diciendo afirmando admitiendo reconociendo anunciando dizendo admitindo anunciando disant affirmant declarant admettant dicendo ammettendo "
)
