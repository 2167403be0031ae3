package read

// The words by which fact-checkers name nobody in particular. General
// knowledge, in the languages that publish most ClaimReview; by language, in
// the order English, Spanish, Portuguese, French, German, Italian, Dutch,
// Danish and its neighbours, Polish, Czech, Croatian and Serbian, Romanian,
// Hungarian, Turkish, Indonesian and Malay, Greek, Russian and Ukrainian,
// Arabic, Persian, Hebrew, Hindi, Bengali, Urdu, Tamil and Telugu, Korean. They
// are compared in normal form, so accents and case do not count.

// things are what somebody puts up, and people at large.
const things = `
posts post users user memes meme tweets tweet messages message screenshots screenshot sources source sites site websites website bloggers blogger blogs blog
accounts account people netizens internauts videos video images image photos photo pictures picture pics clips clip claims claim rumors rumor rumours rumour
pages page email emails e-mail e-mails chain story stories articles article text texts channels channel groups forwards forward reels reel ads advertisement
graphic graphics infographic infographics headline headlines comments commenters posters outlets publications publication reports listicle hoax hoaxes
publicaciones publicación posteos usuarios usuario usuaria usuarias fuentes fuente mensajes mensaje cadenas cadena imágenes imagen fotos foto fotografías cuentas
cuenta páginas página sitios sitio vídeos tuits tuit internautas perfiles medios portales portal noticias capturas audios rumores bulos bulo personas grupos canales
publicações publicação postagens postagem posts mensagens mensagem usuários usuário contas conta imagens imagem fontes fonte correntes corrente tuítes textos
boatos boato perfis pessoas tuíte montagem sítios
publications utilisateurs utilisateur utilisatrice comptes compte internaute internautes messages sources images photos vidéos vidéo pages rumeurs rumeur articles
captures sites blogs blogueurs personnes groupes chaînes
beiträge beitrag nutzer nutzerin nutzerinnen user posting postings quellen quelle medien bilder bild fotos videos seiten seite konten konto accounts kettenbrief
kettenbriefe gerüchte gerücht webseiten webseite blogger blogs kanäle artikel sharepics sharepic leute personen tweets gruppen
utenti utente fonti fonte messaggi messaggio immagini immagine foto video pagine pagina account siti sito catena catene bufale bufala articoli articolo persone gruppi tweet
berichten bericht gebruikers gebruiker bronnen afbeeldingen afbeelding foto's filmpjes filmpje mensen kettingbericht pagina's websites
opslag brugere bruger kilder billeder billede innlegg brukere bilder inlägg användare källor hjemmesider personer mediebrugere
wpisy wpis posty użytkownicy użytkownik internauci internauta źródła zdjęcia zdjęcie filmy nagrania strony konta obrazki grafiki memy łańcuszek łańcuszki
příspěvky příspěvek uživatelé zdroje fotografie stránky účty řetězový e-maily objave objava korisnici izvori slike portali korisnik stranice
postări postare utilizatori surse imagini bejegyzések bejegyzés felhasználók források képek oldalak
paylaşımlar paylaşım paylaşımları gönderiler gönderi gönderileri kullanıcılar kullanıcıları kullanıcısı kaynaklar hesaplar hesapları videolar fotoğraflar görseller
sayfalar sayfaları mesajlar iddialar haberler siteleri siteler tweetler
pengguna akun unggahan postingan pesan berantai warganet netizen situs foto gambar narasi sumber kiriman beredar hantaran mesej laman halaman tangkapan grup
αναρτήσεις ανάρτηση χρήστες πηγές εικόνες δημοσιεύσεις ιστοσελίδες μηνύματα
посты пост пользователи сообщения источники изображения фото видео аккаунты блогеры сайты каналы паблики рассылка дописи допис користувачі повідомлення джерела зображення сторінки
منشورات منشور مستخدمون مستخدمين مستخدمو مستخدمي صفحات صفحة حسابات حساب رواد ناشطون نشطاء مواقع مصادر صور صورة فيديو فيديوهات رسائل رسالة مغردون تغريدات تغريدة مدونون مقاطع مقطع شائعة شائعات
کاربران کاربر پست پست‌ها پیام تصاویر منابع צילומים פוסטים פוסט משתמשים גולשים תמונות סרטונים הודעות
पोस्ट पोस्ट्स यूजर यूजर्स यूज़र यूज़र्स उपयोगकर्ता तस्वीर तस्वीरें फोटो वीडियो मैसेज संदेश दावा पेज अकाउंट लोग ट्वीट वेबसाइट
পোস্ট ব্যবহারকারী ছবি ভিডিও পেজ بکلہ صارفین پوسٹ پوسٹس پوسٹوں ویڈیو تصویر
பதிவு பதிவுகள் பயனர்கள் வீடியோ పోస్ట్ పోస్టులు వినియోగదారులు వీడియో ఫోటో
게시물 게시글 사용자 누리꾼 네티즌 이용자`

// crowds are things that are people at large: in English "Chinese Netizens"
// names nobody, while "Getty Images" does.
const crowds = " posts users memes tweets messages screenshots sources sites websites bloggers blogs accounts people netizens internautas internautes internauci warganet "

// looseWords make something nobody's.
const looseWords = `
viral virals author autor autora auteur autore verfasser penulis yazar social socials anonymous unknown multiple various several many some numerous different other others online misc miscellaneous unidentified unnamed widespread
shared sharing circulating circulated spread public popular local foreign conservative liberal conspiracy anti-vaccine satirical satire fake media network networks news mobile app apps
varias varios diversas diversos múltiples numerosas numerosos muchas muchos distintas distintos virales anónimo anónima anónimos desconocido desconocida desconocidos sociales redes red
compartidas compartidos difundidas difundido digitales
várias vários múltiplas múltiplos diversas diversos virais anônimo anônima anónimas desconhecido desconhecidos desconhecida sociais rede compartilhadas muitas
plusieurs divers diverses multiples nombreux nombreuses différents différentes virale virales viraux anonyme anonymes inconnu inconnue inconnus sociaux réseaux réseau partagées partagés certains certaines
mehrere verschiedene diverse viele zahlreiche unbekannt unbekannte unbekannter anonym anonyme anonymer sozialen soziale sozialer netzwerken netzwerke netzwerk geteilte virale viraler viraler sociale
vari varie diversi diverse molti molte numerosi numerose anonimo anonimi sconosciuto sconosciuti virali sociali rete condivisi
diverse verschillende meerdere veel anoniem onbekend virale gedeelde sociaal
flere forskellige ukendt anonym sociale sosiale sociala medier medie media mange flera olika okänd ukjent
różne wiele liczne anonimowe anonimowy nieznany nieznane społecznościowe społecznościowych mediach mediów internetowe sieci sieć popularne
různé mnoho neznámý anonymní sociální sociálních sítě sítích razni više društvene društvenim mreže mrežama nepoznat
diverse mai multe rețele rețelele sociale anonim több különböző ismeretlen közösségi média
çeşitli birçok bazı anonim bilinmeyen sosyal medya medyada viral
berbagai beberapa banyak anonim tidak diketahui dikenal sosial pelbagai tular
διάφορες διάφοροι κοινωνικά δίκτυα μέσα άγνωστος πολλές
различные разные многие анонимные анонимный неизвестный неизвестные социальные социальных сети сетях соцсети соцсетях різні невідомий соціальні соцмережі соцмережах мережі мережах мережа
مواقع التواصل الاجتماعي وسائل شبكات متداولة متداول عدة مختلفة مجهول مجهولة متعددة إلكترونية شبکه‌های اجتماعی ناشناس חברתיות ברשתות רשתות אנונימי
सोशल मीडिया वायरल कई अज्ञात विभिन्न अनेक सामाजिक কয়েকটি একাধিক সামাজিক মাধ্যম ভাইরাল যোগাযোগ অজ্ঞাত سوشل میڈیا وائرل متعدد
சமூக வலைதளம் வைரல் సోషల్ మీడియా వైరల్
소셜미디어 소셜 미디어 익명 온라인 커뮤니티`

// platforms stand for what is on them.
const platforms = `
facebook fb meta instagram twitter x tiktok whatsapp youtube reddit threads telegram vk weibo wechat snapchat 4chan 8chan pinterest linkedin discord tumblr viber line bluesky gab parler
gettr rumble odnoklassniki messenger sharechat koo helo internet internetu internete web www net cyberspace interweb worldwide
फेसबुक व्हाट्सएप व्हाट्सऐप ट्विटर इंस्टाग्राम यूट्यूब इंटरनेट एक्स ফেসবুক হোয়াটসঅ্যাপ ইউটিউব ইন্টারনেট فيسبوك واتساب تويتر انستغرام إنستغرام يوتيوب تيك توك تلغرام إكس الإنترنت فیسبوک تلگرام اینستاگرام توییتر فیس بک واٹس ایپ
פייסבוק טוויטר וואטסאפ טלגרם אינטרנט ஃபேஸ்புக் வாட்ஸ்அப் ఫేస్‌బుక్ వాట్సాప్ φέισμπουκ διαδίκτυο ίντερνετ фейсбук вконтакте телеграм телеграме инстаграм твиттер ютуб интернет интернете інтернет інтернеті
페이스북 인터넷 유튜브 트위터 카카오톡`

// stems are platforms that compounds and endings grow on: "Facebookberichten",
// "Facebooku".
const stems = "facebook instagram twitter whatsapp telegram youtube tiktok"

// fillers join the others. Each alone says nothing.
const fillers = `
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
const places = " in across from en em no na dans au aux aus nel w i "

// spaceless are generic claimants in scripts that put no spaces between words.
const spaceless = "网友 網友 网民 網民 网传 網傳 网络 網絡 網路 社交媒体 社交媒體 社群 微博 微信 脸书 臉書 朋友圈 自媒体 ネット SNS ソーシャルメディア ツイッター フェイスブック 投稿 โซเชียล เฟซบุ๊ก เฟสบุ๊ก ผู้ใช้ ข้อความ"

// How claims pass a quotation on, in normal form.
const (
	quoting = " quotes quoted quoting quote cites cited citing cita citan citando citam cite citent citant zitiert zitieren mengutip aktariyor alintiliyor "
	saying  = " saying stating asking telling claiming said says stated diciendo dicho dice dijo afirmando dizendo disse dito disant dit declarant declare" +
		" affirmant worten gesagt sagte sage dicendo detto dice mengatakan berkata diyor dedi soyledi "
	quotations = " quote quotes quotation quotations quoted statement cita citas frase frases citacao citacoes declaracion declaracao citation citations phrase" +
		" zitat zitate aussage citazione citazioni dichiarazione kutipan pernyataan alinti "
	attributed = " attributed attributes attributing atribuida atribuidas atribuido atribuidos atribuyen atribuye attribuee attribuees attribue attribuita attribuite attribuito" +
		" zugeschrieben zugeschriebene zugeschriebenes dikaitkan atfedilen "
)
