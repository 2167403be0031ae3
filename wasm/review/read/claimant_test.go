package read

import (
	"testing"

	"claimlight/wasm/review"
)

// Generic claimants as reviews in many languages have them.
var generic = []string{
	"Facebook posts", "Facebook Posts", "Facebook post", "Facebook", "Posts on Facebook", "viral social media posts", "Viral Social Media Post", "Viral image", "Viral Video",
	"Instagram post", "Instagram posts", "TikTok posts", "X posts", "X users", "Threads posts", "Tweets", "Viral meme", "Bloggers", "Blog posting", "Chain email", "chain message",
	"WhatsApp message", "WhatsApp forward", "WhatsApp Forwards", "Social media", "Social Media Users", "social media users", "Social media posts shared thousands of times", "Multiple sources",
	"Multiple Facebook posts", "Various websites", "Several Twitter users", "Many people", "Some people", "Internet", "The Internet", "Online posts", "Internet rumors", "Chinese netizens", "Chinese Netizens",
	"Pro-Russian Telegram channels", "Indian Facebook users", "Facebook users in South Africa", "Twitter users from Kenya", "Users on X, Facebook", "Facebook, Twitter and WhatsApp",
	"Facebook/Instagram", "Posts & memes", "Unknown", "Anonymous", "Anonymous post", "Anonymous Facebook user", "N/A", "-", "null", "a neighbour", "A neighbour", "An Instagram user", "Truth Social posts",
	"100+ Facebook users", "multiple people", "anti-vaccine websites", "YouTube video", "YouTube videos",
	"Fuentes varias", "Fuentes Varias", "Fuentes Múltiples", "Varias fuentes", "Redes sociales", "Usuarios de redes sociales", "Usuarios de Facebook", "Usuarios de Facebook en Venezuela", "Publicaciones en Facebook",
	"Publicaciones virales", "Publicaciones virales en redes sociales", "Cadena de WhatsApp", "Cadenas de WhatsApp", "Mensaje viral", "Mensajes compartidos por WhatsApp", "Internautas venezolanos", "Un usuario de Twitter",
	"Una página de Facebook", "Varios usuarios en X", "Desconocido", "Anónimo", "Un vecino", "Video viral en TikTok",
	"Publicações no Facebook", "Posts no Facebook", "Postagens nas redes sociais", "Publicações em redes sociais", "Corrente de WhatsApp", "Mensagem no WhatsApp", "Internautas brasileiros", "Usuários do Twitter", "Boato",
	"Perfis em redes sociais", "Autor desconhecido", "Vídeo viral", "Várias publicações",
	"Plusieurs sites", "Plusieurs sites internet", "Publications virales", "Publications Facebook", "Publications sur Facebook", "Réseaux sociaux", "Internautes", "Des internautes", "Utilisateurs de Facebook",
	"Sources multiples", "Comptes Twitter", "Un internaute", "Message viral", "Publication partagée", "Internautes sur les réseaux sociaux",
	"Mehrere Quellen", "Mehrere Facebook-Beiträge", "Verschiedene Beiträge", "Beiträge auf Facebook", "Beiträge in sozialen Netzwerken", "Social-Media-Nutzer", "Facebook-Nutzer", "Nutzer auf Facebook", "Soziale Medien",
	"Unbekannt", "Facebook-Post", "Viraler Beitrag", "Kettenbrief auf WhatsApp", "Ein Nutzer",
	"Utenti Facebook", "Fonti varie", "Post su Facebook", "Messaggio WhatsApp", "Utenti dei social", "Diversi siti", "Un utente", "Catena WhatsApp",
	"Facebookberichten", "Berichten op sociale media", "Opslag på Facebook", "Facebook-opslag", "Brugere på sociale medier", "Innlegg på Facebook", "Inlägg på Facebook",
	"Wpisy w sieci", "Użytkownicy Facebooka", "Internauci", "Wpis na Facebooku", "Media społecznościowe", "Objave na Facebooku", "Postări pe Facebook",
	"Sosyal medya", "Sosyal medya kullanıcıları", "Sosyal medya paylaşımları", "Facebook paylaşımları", "Çeşitli haber siteleri", "Twitter kullanıcıları", "Bir Twitter kullanıcısı",
	"Pengguna Facebook", "Unggahan Facebook", "Warganet", "Media sosial", "Akun Facebook", "Pesan berantai WhatsApp", "Pesan berantai di WhatsApp", "Beredar di media sosial", "Unggahan di media sosial",
	"Αναρτήσεις στο Facebook", "Χρήστες Facebook", "Социальные сети", "Пользователи Facebook", "Посты в соцсетях", "Telegram-каналы", "Анонимные Telegram-каналы", "Дописи у Facebook", "Соцмережі",
	"منشورات فيسبوك", "منشورات على فيسبوك", "مواقع التواصل الاجتماعي", "مستخدمو مواقع التواصل الاجتماعي", "مستخدمون على فيسبوك", "رواد مواقع التواصل الاجتماعي", "صفحات على فيسبوك", "کاربران شبکه‌های اجتماعی",
	"सोशल मीडिया", "सोशल मीडिया यूजर्स", "फेसबुक यूजर", "वायरल पोस्ट", "सोशल मीडिया पोस्ट", "फेसबुक पोस्ट", "व्हाट्सएप मैसेज", "কয়েকটি ফেসবুক পোস্ট", "ফেসবুক পোস্ট", "فیس بک پوسٹ", "سوشل میڈیا صارفین",
	"Not known", "Not specified", "Public figures", "Viral", "Mediji", "Internetnutzer", "Medienberichte", "Telegram-Kanal", "Російські Telegram-канали", "Прокремлевские СМИ", "Canal de Telegram", "Perfil en Instagram",
	"Conspiracy theorists", "Anti-vaccine activists", "Georgia politicians", "Republican state senators", "Obama's heckler", "Anonymous GOP critics", "Auteur inconnu", "مصدر مجهول", "Não identificado", "Políticos", "Contenido viral",
	"Critics of water fluoridation", "Public comments at a Common Core hearing", "Yard sign", "Robocaller", "Reader", "A Concerned neighbour", "An Instagram User", "Florida voter", "Comptes pro-russes", "Mga netizen",
	"Facebook-käyttäjät", "Socialinių tinklų vartotojai", "Feisbuka lietotāji", "Потребители на социалните мрежи", "Người dùng mạng xã hội", "Užívatelé sociálních sítí", "Μέσα κοινωνικής δικτύωσης", "Користувачі соцмереж",
	"Texto que circula no WhatsApp", "Vídeo que circula nas redes sociais", "কিছু ফেসবুক ব্যবহারকারী", "社交平台用户",
	"网友", "社交媒体用户", "臉書用戶", "SNS投稿", "ネットユーザー", "ผู้ใช้เฟซบุ๊ก", "소셜미디어", "페이스북 게시물", "누리꾼",
}

// Claimants that are somebody, however much of a crowd is in their names.
var named = []string{
	"Ada Ferris", "Washington Post", "The Washington Post", "BBC", "Carlos Fuentes", "Getty Images", "@eastmarch_vibes", "Quiet Streets", "People for Fair Ports", "al-Marwani 2", "The Sun", "Consumer Reports",
	"Fox News", "Sky News Australia", "Media Matters", "Media Research Center", "Internet Research Agency", "Larry Page", "Jimmy Page", "Facebook user Ada Ferris", "Post by Ada Ferris", "Blog de María", "Page Facebook Le Vrai Journal",
	"El País", "La Stampa", "Der Spiegel", "Le Monde", "O Globo", "Il Foglio", "Detdette.dk", "detdette.dk", "infowars.com", "Fred Post", "Van der Bellen", "De Telegraaf", "Mario Vari", "Beekeepers of Fennick", "Twitter CEO Ada Ferris",
	"Train Drivers' Voice", "Nosey Parker Weekly", "Akun Facebook Ada Ferris", "Владимир Путин", "नरेंद्र मोदी", "राहुल गांधी", "محمد علي", "习近平", "李克强", "김정은", "岸田文雄", "Recep Tayyip Erdoğan", "Ursula von der Leyen", "A. Ferris", "A. Bo Ferris", "A C Ferris", "Bill Post", "New York Post", "Alice Weidel",
	"Ada Ferris, activist", "Ada Ferris (Facebook user)", "activist Ada Ferris", "Public Citizen", "Public Health England", "A Stronger Wisconsin", "The Other 98%", "UN Security Council", "Canal 13", "Página 12", "Kanal 7", "Perfil",
	"Pro Asyl", "Pro-Life Wisconsin", "Anti-Defamation League", "Citizens United", "Mayors Against Illegal Guns", "Doctors Without Borders", "People for the American Way", "Mediaset", "Mediapart", "Media Trackers", "Ciudadanos",
	"AFSCME People", "Users Council of India", "Réinfo Covid", "Personas Libres A.C.", "Hacker News", "The Political Line", "Consumer Reports", "Democratic Voters United",
}

func TestClaimantKind(t *testing.T) {
	for _, name := range generic {
		if got := ClaimantKind(name, "The pier closed."); got != review.GenericClaimant {
			t.Errorf("%q binds to somebody", name)
		}
	}
	for _, name := range named {
		if got := ClaimantKind(name, "The pier closed."); got != review.NamedClaimant {
			t.Errorf("%q binds to nobody", name)
		}
	}
	if ClaimantKind("", "x") != review.NoClaimant {
		t.Error("no claimant is somebody")
	}
}

func TestPassesOn(t *testing.T) {
	for in, want := range map[string]bool{
		`Quotes Ada Ferris as saying, "The pier closed."`:                true,
		`“Quotes Ada Ferris as saying the pier closed.”`:                 true,
		`QUOTES a letter by Ada Ferris as stating that the pier closed.`: true,
		`A Facebook post quotes Ada Ferris as saying the pier closed.`:   true,
		`Viral image quotes Ada Ferris saying the pier closed`:           true,
		`Quote attributed to Ada Ferris: "The pier closed."`:             true,
		`Cita a Ada Ferris diciendo que el muelle cerró`:                 true,
		`Una publicación cita a Ada Ferris diciendo que el muelle cerró`: true,
		`Frase atribuída a Ada Ferris: "o cais fechou"`:                  true,
		`Une citation attribuée à Ada Ferris sur le quai`:                true,
		`Zitiert Ada Ferris mit den Worten, die Mole sei zu`:             true,
		`Zitat, das Ada Ferris zugeschrieben wird`:                       true,
		`The pier closed.`: false,
		`Ada Ferris quotes the Bible in every speech.`:                                              false,
		`Says Ada Ferris said the pier closed.`:                                                     true,
		`"Says former mayor Ada Ferris once said, 'The pier closed.'"`:                              true,
		`Claims Ada Ferris told Fennick to close the pier.`:                                         true,
		`Dice que Ada Ferris dijo que el muelle cerró`:                                              true,
		`Video shows Ada Ferris saying the pier closed.`:                                            true,
		`A doctored video of Ada Ferris admitting the pier closed`:                                  true,
		`Un vídeo muestra a Ada Ferris diciendo que el muelle cerró`:                                true,
		`Ada Ferris was quoted as saying that the pier closed.`:                                     true,
		`Says the pier closed.`:                                                                     false,
		`Says he said the pier closed.`:                                                             false,
		`Says the pier, as everybody in the town of Fennick and a long way beyond it said, closed.`: false,
		`Video shows the pier closing.`:                                                             false,
		`Facebook post claiming the pier closed`:                                                    false,
		`Ada Ferris said the pier closed.`:                                                          false,
		`Claims against Ada Ferris`:                                                                 false,
		`Quotas are as saying goes the best.`:                                                       false,
		`Quote of the day is a column.`:                                                             false,
		``:                                                                                          false,
	} {
		if passesOn(in) != want {
			t.Errorf("%q: got %v", in, !want)
		}
		if want && ClaimantKind("Ada Ferris", in) != review.GenericClaimant {
			t.Errorf("%q binds", in)
		}
	}
}
