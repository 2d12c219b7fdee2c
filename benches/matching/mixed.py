"""The second file of an adviser's practice. File A has the people of a local practice: single people, couples, adult
children, siblings, flatmates and colleagues, with first names of their generation and names of eight cultures. Six of ten
rows of file B are people of A, a year or ten later and written by another person. Their kind is the first difference; "and
more" has one or two further ones. The other rows are people who are not in A: strangers, and relations, flatmates,
colleagues and neighbours of the people of A. A third of all people have no email.

Last names are drawn by rank, so that every hundredth British person is a Smith, and names occur twice by chance alone. Three
sons in a hundred have the first name of their father. The matching was not tuned on this set."""
import unicodedata

import people

# First names of the people born until 1959, until 1984 and later, the most frequent ones first.
BRITISH_MEN = ["""John David Peter Michael Brian Robert Alan William Kenneth James Derek Roy Ronald Anthony Raymond Colin
Barry Malcolm Keith Terence Geoffrey Graham Roger Donald Norman Dennis Stanley Leslie Eric Frank George Gerald Bernard
Maurice Trevor Ernest Clifford Reginald Harold Douglas Stuart Ivor Cyril Gilbert Neville Basil Edwin Hubert""",
               """David Paul Andrew Mark Stephen John Ian Michael Simon Richard Christopher Robert Gary Kevin Jonathan
Martin Matthew Daniel Jason Darren Neil Philip Nicholas Lee Adam Stuart Craig Wayne Dean Gareth Alastair Duncan Russell
Julian Justin Marcus Toby Giles Howard Rupert Timothy Jeremy Guy Edward Benjamin""",
               """Thomas James Jack Daniel Matthew Joshua Ryan Luke Samuel Jordan Adam Alexander Benjamin Joseph Liam
Oliver Callum Nathan William Harry Connor Lewis George Charlie Kyle Max Henry Theodore Elliot Frederick Archie Toby Finlay
Rory Zachary Dominic Reece Aidan Jacob Louis Sebastian Edward"""]
BRITISH_WOMEN = ["""Margaret Jean Mary Patricia Sheila Barbara Joan Maureen Christine Ann Sandra Pauline Dorothy Brenda
Shirley Beryl Doreen Audrey Joyce Janet Sylvia Carol Valerie Marjorie Hilda Irene Eileen Pamela Judith Rita Josephine Susan
Kathleen Elizabeth Marion June Gwendoline Muriel Winifred Edna Vera Monica Rosemary Hazel""",
                 """Susan Julie Karen Jacqueline Deborah Tracey Jane Helen Diane Sharon Tracy Angela Sarah Alison
Caroline Amanda Sandra Linda Catherine Elizabeth Carol Joanne Wendy Janet Dawn Christine Nicola Claire Lisa Michelle Emma
Rachel Louise Victoria Samantha Rebecca Fiona Lorraine Heather Philippa Harriet Annabel Tamsin Juliet""",
                 """Sarah Laura Emma Rebecca Jessica Charlotte Lauren Hannah Sophie Amy Emily Chloe Katie Bethany
Gemma Lucy Georgia Olivia Megan Alice Eleanor Holly Abigail Grace Jade Molly Ella Isabelle Victoria Alexandra Danielle
Natalie Natasha Florence Imogen Poppy Zoe Matilda Rosie Beatrice Phoebe Francesca"""]
BRITISH_LAST = """Smith Jones Taylor Williams Brown Davies Evans Wilson Thomas Johnson Roberts Walker Wright Thompson White
Robinson Hughes Edwards Hall Green Martin Wood Lewis Harris Clarke Jackson Clark Turner Scott Hill Moore Cooper Ward Morris
King Watson Harrison Morgan Baker Young Morrison Mitchell James Anderson Phillips Lee Bell Parker Davis Bennett Miller Cook
Shaw Cox Richardson Marshall Simpson Price Griffiths Gray Wilkinson Adams Ellis Chapman Foster Rogers Murray Mason Webb
Graham Stewart Barnes Stevens Mills Pearson Hunt Holmes Palmer Matthews Gibson Fisher Fletcher Knight Barker Lloyd Owen
Butler Russell Dixon Harvey Jenkins Ford Reynolds Fox Andrews West Day Brooks Saunders Cole Bradley Atkinson Elliott
Lawrence Armstrong Carter Dean Payne Howard Hart Gardner Spencer Francis Watts Kaye Burton Hudson Cunningham Hawkins Grant
Robertson Bailey Campbell Allen Carr Page Perry Berry Newman Bird Lane Wells Warren Bishop Ball Burgess Nicholson Sutton
Fuller Pearce Long Gill Coates Stone Reid Hopkins Walton Parsons Freeman Cross Rowe May Holland Rose Ryder Bates Osborne
Welch Potter Hammond Goodwin Poole Norris Barrett Webster Wheeler Ashton Tucker Woods Barton Lowe Mann Boyd Bond Hobbs
Yates Pritchard Naylor Sykes Booth Greenwood Whitehead Sharpe Dawson Frost Ingram Peacock Vaughan Meredith Pugh Bevan
MacDonald MacKenzie McIntosh Ferguson Sinclair Farquhar Drummond Kerr Muir Lockhart""".split()
TAIL_BEGIN = """Al Ans Arl Bar Bed Ber Bil Bles Bos Bur Cal Can Cas Chal Ches Clif Cod Col Cot Cran Cul Dag Dar Des Dod
Dul Ever Fal Fel Fos Gal Ged God Gos Gran Gres Had Hal Han Has Hav Hed Hol Hus Il Kes Kil Lam Lang Lea Led Lil Lud Mal
Mas Mid Mur New Nor Not Ock Orm Os Pad Pat Pil Pit Rams Rock Ros Rus Sam Scar Sed Shir Sned Som Spar Stain Sug Swin Tal
Tem Tet Thur Tun Up Ver Wad Wan Wed Wes Wil Wol Worm Wy""".split()
TAIL_END = """bank beck bold borough bridge by cliffe cote den der don fold forth gill grave grove ham head hill holme hope
house hurst ington land lawn ley lock man mead minster more ney over pole ridge sall shall stall ston thwaite tree well wick
wright yard""".split()
IRISH_MEN = [
    "Patrick John Michael James Thomas Sean Daniel Desmond Brendan Noel Liam Eamon Gerard Cornelius Dermot Fergus Declan",
    "Patrick Brendan Declan Kieran Liam Gerard Sean Niall Aidan Colm Dermot Fergal Eoin Donal Padraig Cathal Brian",
    "Conor Sean Cian Oisin Eoghan Ciaran Darragh Fionn Niall Ronan Cillian Padraig Shane Tadhg Diarmuid Ruairi"]
IRISH_WOMEN = [
    "Mary Bridget Kathleen Margaret Eileen Nora Maureen Philomena Bernadette Teresa Brid Noreen Carmel Imelda Assumpta",
    "Siobhan Deirdre Grainne Fionnuala Mairead Orla Bernadette Aine Noreen Geraldine Maeve Una Roisin Sinead Bronagh",
    "Aoife Niamh Ciara Sinead Saoirse Roisin Caoimhe Orlaith Eimear Grainne Aisling Clodagh Maeve Cliona Sadhbh"]
IRISH_LAST = """Murphy Kelly O'Sullivan Walsh O'Brien Byrne Ryan O'Connor O'Neill O'Reilly Doyle McCarthy Gallagher Doherty
Kennedy Lynch Murray Quinn Moore McLoughlin O'Carroll Connolly Daly O'Connell Wilson Dunne Brennan Burke Collins Campbell
Clarke Johnston Hughes O'Farrell Fitzgerald Brown Martin Maguire Nolan Flynn Thompson O'Callaghan O'Donnell Duffy O'Mahony
Boyle Healy O'Shea White Sweeney Hayes Kavanagh Power McGrath Moran Brady Casey McDermott Fitzpatrick McNamara Heffernan
Tierney O'Grady Cullinane Gilhooly McGillicuddy Crotty Hennessy Keogh O'Driscoll""".split()
INDIAN_MEN = [
    "Ramesh Suresh Harish Mohammed Balwinder Ashok Rajendra Kantilal Jagdish Gurdev Dinesh Abdul Vinod Mahesh Ismail Bharat",
    "Sanjay Rajesh Mohammed Sunil Harpreet Amit Anil Vijay Nitin Kamran Imran Manoj Sukhdev Prakash Deepak Shahid Tariq Hitesh",
    "Mohammed Arjun Rohan Hassan Jaspreet Rahul Nikhil Ali Aman Bilal Karan Usman Dev Ravi Zain Akash Harjit Yusuf"]
INDIAN_WOMEN = [
    "Kamla Surinder Fatima Shanta Pushpa Nasreen Manjula Gurmit Jaswinder Indira Razia Savita Amina Urmila Rukhsana Hansa",
    "Sunita Shabana Meena Rupinder Nisha Shazia Jyoti Kavita Parminder Rehana Bhavna Anita Lakshmi Yasmin Hema Sangita",
    "Aisha Simran Priya Zara Neha Kiran Mariam Pooja Maya Jasleen Ananya Sana Divya Iqra Shreya Navdeep"]
INDIAN_LAST = """Patel Singh Khan Shah Ahmed Hussain Kaur Ali Sharma Begum Akhtar Desai Mistry Gupta Mehta Rahman Chaudhry
Mahmood Gill Malik Iqbal Joshi Kumar Dhillon Sandhu Miah Uddin Reddy Bhatt Chohan Nair Iyer Rao Parmar Sidhu Parekh Solanki
Vaghela Kapoor Chowdhury Bains Thakkar Menon Pillai Banerjee Mukherjee Bhattacharya Srinivasan Venkataraman Ramachandran
Trivedi Lakhani Virdee Sohal Bhogal Qureshi Siddiqui Mirza Rajput Chakraborty Amin Gokhale Kulkarni Deshmukh""".split()
MUSLIM = "Khan Ahmed Hussain Ali Begum Akhtar Rahman Chaudhry Mahmood Malik Iqbal Miah Uddin Qureshi Siddiqui Mirza".split()
SIKH = "Singh Kaur Gill Dhillon Sandhu Sidhu Bains Virdee Sohal Bhogal".split()
POLISH_MEN = ["Jan Stanisław Józef Kazimierz Tadeusz Zbigniew Henryk Ryszard Jerzy Czesław Wacław Zdzisław Bogdan Edward",
              "Piotr Krzysztof Andrzej Tomasz Paweł Marcin Marek Grzegorz Dariusz Robert Jarosław Sławomir Rafał Jacek",
              "Mateusz Kamil Jakub Michał Łukasz Bartosz Dawid Patryk Szymon Maciej Filip Wojciech Przemysław Adrian"]
POLISH_WOMEN = ["Maria Janina Zofia Halina Krystyna Irena Jadwiga Danuta Stanisława Helena Teresa Barbara Genowefa Wanda",
                "Anna Małgorzata Katarzyna Agnieszka Ewa Joanna Beata Iwona Dorota Renata Monika Bożena Elżbieta Grażyna",
                "Magdalena Aleksandra Natalia Karolina Justyna Paulina Weronika Kinga Sylwia Zuzanna Martyna Łucja Ola"]
POLISH_LAST = """Nowak Kowalski Wiśniewski Wójcik Kowalczyk Kamiński Lewandowski Zieliński Szymański Woźniak Dąbrowski
Kozłowski Jankowski Mazur Kwiatkowski Krawczyk Kaczmarek Piotrowski Grabowski Zając Pawłowski Michalski Król Wieczorek
Jabłoński Wróbel Nowakowski Majewski Olszewski Stępień Malinowski Jaworski Adamczyk Dudek Pawlak Górski Sikora Walczak
Witkowski Rutkowski Baran Szewczyk Pietrzak Tomaszewski Marciniak Wróblewski Zalewski Jakubowski Jasiński Zawadzki Sadowski
Bąk Chmielewski Włodarczyk Borkowski Czarnecki Sawicki Szczepański Kubiak Maciejewski Głowacki Brzęczyszczewski""".split()
AFRICAN_MEN = [
    "Emmanuel Samuel Joseph Kwame Olusegun Kofi Babatunde Chukwuemeka Ebenezer Adebayo Godwin Kwasi Obafemi Augustine Isaac",
    "Emeka Kwabena Oluwaseun Chinedu Tunde Yaw Kayode Ikechukwu Francis Adewale Kojo Olumide Nnamdi Ibrahim Ousmane Mamadou",
    "David Daniel Tobechukwu Oluwatobi Kwame Ayodeji Chidi Temitope Emmanuel Kelechi Nana Oluwadamilare Obinna Sekou Femi"]
AFRICAN_WOMEN = [
    "Grace Comfort Victoria Abena Folasade Esther Felicia Ngozi Adwoa Mercy Florence Adunni Patience Afua Charity Beatrice",
    "Ngozi Abimbola Akosua Chioma Folake Ama Funmilayo Nkechi Adaeze Yetunde Efua Aminata Ifeoma Oluwakemi Fatou Titilayo",
    "Chiamaka Oluwaseyi Adaobi Akua Temitope Ifeoluwa Blessing Precious Amara Damilola Esi Simisola Zainab Ayomide Nneka"]
AFRICAN_LAST = """Mensah Okafor Adeyemi Owusu Okeke Boateng Asante Ogunleye Eze Adebayo Osei Agyeman Balogun Nwosu Appiah
Okonkwo Amoah Adeleke Ibrahim Danso Obi Olawale Ofori Bello Afolabi Antwi Chukwu Quaye Diallo Uzoma Addo Oyelaran Nkrumah
Ojo Lawal Anyanwu Sarpong Onyekachi Akinwande Frimpong Okoro Annan Ogunbanjo Traore Sesay Kamara Conteh Jallow Bangura
Oyinlola Ademola Opoku-Agyeman Owusu-Ansah Fashola Abubakar Iwu Nwachukwu Olatunji""".split()
SPANISH_MEN = ["José Antonio Manuel Francisco Juan Jesús Ángel Ramón Andrés Joaquín Vicente Julián Félix Ignacio Eusebio",
               "José Luis|Javier|Carlos|Miguel|Juan Carlos|Rafael|Fernando|Óscar|Jorge|Alberto|José María|Rubén|Sergio",
               "Alejandro Pablo Daniel Álvaro Adrián David Mario Diego Iván Raúl Gonzalo Nicolás Martín Iñigo Unai Marcos"]
SPANISH_WOMEN = ["María Carmen|Josefa|Dolores|Isabel|Pilar|Concepción|Rosario|Encarnación|Ángeles|Mercedes|Amparo|Asunción",
                 "María José|Ana|Cristina|Mónica|Beatriz|Raquel|Inmaculada|Susana|Sonia|Ana María|Elena|Yolanda|Begoña|Nuria",
                 "Lucía Paula Marta Laura Andrea Irene Claudia Inés Sofía Nerea Ainhoa Noelia Rocío Verónica Alba Leire"]
SPANISH_LAST = """García Rodríguez González Fernández López Martínez Sánchez Pérez Gómez Martín Jiménez Hernández Ruiz Díaz
Moreno Muñoz Álvarez Romero Alonso Gutiérrez Navarro Torres Domínguez Vázquez Ramos Gil Ramírez Serrano Blanco Molina Morales
Suárez Ortega Delgado Castro Ortiz Rubio Marín Sanz Núñez Iglesias Medina Garrido Cortés Castillo Santos Lozano Guerrero Cano
Prieto Méndez Cruz Calvo Gallego Vidal León Márquez Herrera Peña Flores Cabrera Campos Vega Fuentes Carrasco Ibáñez Echeverría
Zubizarreta Urrutia Etxebarria Goikoetxea""".split()
CHINESE_MEN = ["Wai-Ming Kwok-Wah Chi-Keung Kam-Wing Siu-Hung Yiu-Cheung Tak-Sing Hon-Man Guoqiang Jianguo Peter Raymond",
               "Wei Jun Chi-Wai Kenneth Raymond Ming Jianhua Kelvin Chun-Kit Hao Tony Yong Wing-Kin Lei Danny Alan Feng",
               "Jason Kevin Zihao Ho-Yin Eric Yichen Ka-Ho Lok-Hei Haoran Ryan Tsz-Hin Yu-Hang Junjie Andy Vincent Rui"]
CHINESE_WOMEN = ["Suk-Yee Mei-Ling Yuk-Lan Lai-Wah Kit-Ying Sau-Fong Wai-Fong Guiying Xiulan Lily Pui-Shan Yuet-Mui",
                 "Li Fang Mei Wai-Yin Grace Siu-Ling Min Jing Irene Yan Ka-Yee Xiaohong Angela Ling Hui Pui-Yee Wendy Juan",
                 "Yuxin Vivian Hoi-Ching Jessica Tiffany Xinyi Wing-Sze Ka-Yan Yan-Ting Siqi Tsz-Yan Michelle Jiayi Mengyao Rachel"]
CHINESE_LAST = """Wong Chan Li Wang Zhang Liu Chen Lee Cheung Lam Ng Leung Yang Huang Lau Ho Zhao Wu Yip Zhou Tang Xu Cheng
Lai Tsang Sun Ma Kwok Zhu Hu Guo Chow Lin He Gao Yuen Luo Zheng Mak Fung Liang Xie Song Tam Chu Han Deng Feng Siu Chiu
Peng Zeng Kwan Xiao Tian Dong Pang Hui Pan Yuan Cai Jiang Yu Du Ye Poon Wei Su Lu Ding Ren Shen Au-Yeung Szeto""".split()
DUTCH_MEN = ["Johannes Jan Cornelis Hendrik Willem Gerrit Pieter Jacobus Dirk Antonius Klaas Adrianus Theodorus Wouter",
             "Peter Jeroen Erik Marcel Martijn Mark Bart Sander Edwin Ronald Maarten Arjen Frank Joost Michiel Rutger Wouter",
             "Tim Daan Thijs Lars Bram Sem Ruben Stijn Jesse Niels Koen Sven Joris Jasper Luuk Floris Gijs Pepijn"]
DUTCH_WOMEN = ["Johanna Maria Cornelia Wilhelmina Hendrika Elisabeth Adriana Catharina Geertruida Petronella Aaltje Trijntje",
               "Monique Annemarie Saskia Petra Esther Mirjam Marloes Ingrid Marieke Yvonne Wendy Linda Astrid Femke Hanneke",
               "Sanne Lotte Anouk Lieke Fleur Iris Eva Roos Maaike Julia Floor Femke Noor Merel Sofie Nienke Marit"]
DUTCH_LAST = """de Jong|Jansen|de Vries|van den Berg|van Dijk|Bakker|Janssen|Visser|Smit|Meijer|de Boer|Mulder|de Groot|Bos
Vos|Peters|Hendriks|van Leeuwen|Dekker|Brouwer|de Wit|Dijkstra|Smits|de Graaf|van der Meer|van der Linden|Kok|Jacobs
de Haan|Vermeulen|van den Heuvel|van der Veen|van den Broek|de Bruijn|van der Heijden|Schouten|van Beek|Willems|van Vliet
van der Ven|Hoekstra|Maas|Verhoeven|Koster|van Dam|van der Wal|Prins|Blom|Huisman|Peeters|de Jonge|Kuipers|van Veen
van der Velde|ter Horst|op den Kelder|Hoogendoorn|Zijlstra|Bijlsma|'t Hooft""".replace("\n", "|").split("|")


def split(generations):
    return [one.split("|") if "|" in one else one.split() for one in generations]


# Of each culture: its share, the first names of men and of women, the last names by rank, and the share of people with
# one of these. The others have a rare name.
CULTURES = {
    "British": (62, split(BRITISH_MEN), split(BRITISH_WOMEN), BRITISH_LAST, 0.34),
    "Irish": (8, split(IRISH_MEN), split(IRISH_WOMEN), IRISH_LAST, 0.75),
    "Indian": (10, split(INDIAN_MEN), split(INDIAN_WOMEN), INDIAN_LAST, 0.95),
    "Polish": (6, split(POLISH_MEN), split(POLISH_WOMEN), POLISH_LAST, 0.6),
    "West African": (5, split(AFRICAN_MEN), split(AFRICAN_WOMEN), AFRICAN_LAST, 0.95),
    "Spanish": (3, split(SPANISH_MEN), split(SPANISH_WOMEN), SPANISH_LAST, 1.0),
    "Chinese": (4, split(CHINESE_MEN), split(CHINESE_WOMEN), CHINESE_LAST, 1.0),
    "Dutch": (2, split(DUTCH_MEN), split(DUTCH_WOMEN), DUTCH_LAST, 0.9),
}

NICKNAMES = """John:Jack,Johnny;David:Dave;Michael:Mike,Mick;Robert:Bob,Rob;William:Bill,Will,Billy;James:Jim,Jimmy,Jamie
Anthony:Tony;Kenneth:Ken;Ronald:Ron;Raymond:Ray;Terence:Terry;Geoffrey:Geoff;Donald:Don;Stanley:Stan;Leslie:Les;Gerald:Gerry
Clifford:Cliff;Reginald:Reg;Harold:Harry;Douglas:Doug;Andrew:Andy,Drew;Stephen:Steve;Richard:Rick,Dick,Rich;Peter:Pete
Christopher:Chris;Jonathan:Jon;Matthew:Matt;Daniel:Dan,Danny;Philip:Phil;Nicholas:Nick;Timothy:Tim;Jeremy:Jerry;Edward:Ted,Ed
Benjamin:Ben;Thomas:Tom;Joshua:Josh;Samuel:Sam;Alexander:Alex;Joseph:Joe;Oliver:Ollie;Nathan:Nate;Henry:Harry
Theodore:Theo;Frederick:Fred,Freddie;Zachary:Zac;Dominic:Dom;Jacob:Jake;Sebastian:Seb;Patrick:Paddy,Pat;Cornelius:Con
Thomas:Tommy;Gerard:Ger,Gerry;Padraig:Paddy;Margaret:Maggie,Peggy;Patricia:Pat,Trish;Barbara:Babs;Christine:Chris;Dorothy:Dot
Valerie:Val;Pamela:Pam;Judith:Judy;Josephine:Jo;Susan:Sue;Kathleen:Kath;Elizabeth:Liz,Beth,Betty;Gwendoline:Gwen
Winifred:Win,Freda;Rosemary:Rose;Jacqueline:Jackie;Deborah:Debbie,Deb;Alison:Ali;Amanda:Mandy;Catherine:Cathy,Kate
Joanne:Jo;Nicola:Nicky;Michelle:Shelley;Victoria:Vicky,Tori;Samantha:Sam;Rebecca:Becky,Bex;Philippa:Pippa;Jessica:Jess
Charlotte:Charlie,Lottie;Sophie:Soph;Emily:Em;Bethany:Beth;Eleanor:Ellie,Nell;Abigail:Abby;Isabelle:Izzy;Alexandra:Alex
Danielle:Dani;Natalie:Nat;Natasha:Tash;Florence:Flo;Matilda:Tilly;Beatrice:Bea;Francesca:Fran;Katie:Kate;Bridget:Bridie
Philomena:Phil;Bernadette:Bernie;Teresa:Terry;Fionnuala:Nuala;Eamon:Eddie;Mohammed:Mo;Rajesh:Raj;Rajendra:Raj;Harpreet:Harry
Jaspreet:Jas;Jaswinder:Jas;Balwinder:Bal;Parminder:Pam;Surinder:Sue;Krzysztof:Chris;Andrzej:Andy;Tomasz:Tom;Jakub:Kuba
Katarzyna:Kasia;Małgorzata:Gosia;Agnieszka:Aga;Joanna:Asia;Aleksandra:Ola;Magdalena:Magda;Zbigniew:Zbyszek
Elżbieta:Ela;Stanisław:Stan;Wojciech:Wojtek;Oluwaseun:Seun;Chukwuemeka:Emeka;Oluwatobi:Tobi;Babatunde:Tunde
Abimbola:Bimbo;Funmilayo:Funmi;Oluwakemi:Kemi;Adebayo:Bayo;Temitope:Tope;Emmanuel:Emma;Chiamaka:Amaka;Oluwadamilare:Dare
Francisco:Paco;José:Pepe;Ignacio:Nacho;Dolores:Lola;Concepción:Concha;Manuel:Manolo;Mercedes:Merche;Antonio:Toni
Johannes:Hans,Jan;Cornelis:Kees;Hendrik:Henk;Willem:Wim;Jacobus:Koos;Wilhelmina:Mien;Geertruida:Truus;Johanna:Jo,Hanna
Antonius:Ton;Theodorus:Theo;Elisabeth:Els"""
SHORT = {}
for _entry in NICKNAMES.replace("\n", ";").split(";"):
    _formal, _short = _entry.split(":")
    SHORT.setdefault(_formal, []).extend(_short.split(","))
SPELT = {"Stephen": "Steven", "Geoffrey": "Jeffrey", "Philip": "Phillip", "Alan": "Allan", "Ann": "Anne", "Sarah": "Sara",
         "Catherine": "Katherine", "Claire": "Clare", "Tracey": "Tracy", "Tracy": "Tracey", "Rachel": "Rachael",
         "Jonathan": "Jonathon", "Alastair": "Alistair", "Graham": "Graeme", "Stuart": "Stewart", "Nicholas": "Nicolas",
         "Mohammed": "Muhammad", "Aisha": "Ayesha", "Yusuf": "Yousef", "Hussain": "Hussein", "Sean": "Shaun", "Conor": "Connor",
         "Niall": "Neil", "Aidan": "Aiden", "Kieran": "Ciaran", "Bridget": "Brigid", "Debbie": "Debby", "Teresa": "Theresa",
         "Deborah": "Debra", "Elliot": "Elliott", "Lewis": "Louis", "Isabelle": "Isabel", "Jacqueline": "Jacquelyn",
         "Hannah": "Hanna", "Zoe": "Zoey", "Lauren": "Loren", "Ian": "Iain", "Jeremy": "Jeremey", "Lesley": "Leslie",
         "Fatima": "Fatimah", "Chloe": "Khloe", "Sheila": "Shiela", "Dennis": "Denis", "Marion": "Marian", "Wei": "Way"}
TWINS = [("Adam", "Aidan"), ("Emma", "Ella"), ("Jack", "Jake"), ("Anna", "Hannah"), ("Luke", "Lewis"), ("Amy", "Emily")]

# The towns around the practice come first.
TOWNS = [("Shrewsbury", "SY"), ("Telford", "TF"), ("Wrexham", "LL"), ("Stafford", "ST"), ("Hereford", "HR"), ("Chester", "CH"),
         ("Worcester", "WR"), ("Manchester", "M"), ("Birmingham", "B"), ("Leeds", "LS"), ("Sheffield", "S"), ("Glasgow", "G"),
         ("Nottingham", "NG"), ("Cheltenham", "GL"), ("Swindon", "SN"), ("Plymouth", "PL"), ("Cambridge", "CB"),
         ("Peterborough", "PE"), ("Colchester", "CO"), ("Canterbury", "CT"), ("Milton Keynes", "MK"), ("Belfast", "BT"),
         ("Aberdeen", "AB"), ("Newcastle upon Tyne", "NE"), ("Kingston upon Thames", "KT"), ("St Albans", "AL")]
COUNTIES = {"Shrewsbury": "Salop", "Telford": "Shropshire", "Stafford": "Staffs", "Hereford": "Herefordshire",
            "Chester": "Cheshire", "Worcester": "Worcs", "Leeds": "W Yorks", "Nottingham": "Notts", "Swindon": "Wilts"}
STREETS = """High Street;Station Road;Church Street;London Road;Victoria Road;Church Road;Main Street;Park Road;Springfield
Road;The Avenue;Mill Lane;New Road;Alexandra Road;Queen Street;King Street;Chapel Street;Broadway;The Green;Richmond Road;
Stanley Road;York Road;Albert Road;North Road;South Parade;Windsor Avenue;Oak Drive;Elm Close;Ash Grove;Willow Court;Poplar
Gardens;Birch Avenue;Cedar Crescent;Maple Close;Holly Lane;Hawthorn Drive;Saint Mary's Road;Saint John's Street;Abbey
Foregate;Monkmoor Road;Copthorne Road;Wellington Street;Nelson Terrace;Wyle Cop;Castle Walk;Priory Gardens;Kingfisher Way;
Lark Rise;Badger Close;Foxglove Drive;Bluebell Lane;Mount Pleasant Road;Longden Coleham;Underdale Road;Racecourse Lane;
Cemetery Road;Gasworks Lane;Industrial Terrace;Coronation Avenue;Jubilee Crescent;Festival Way;Sandpiper Close;Quarry Hill;
Bank Top;Water Lane;Bridge Street;Ferry Road;Canal Side;Lock Keeper's Walk;Railway Cuttings;Signal Box Lane""".replace(
    "\n", " ").split(";")
STREETS = [" ".join(street.split()) for street in STREETS]
HOUSES = "Rose Cottage;The Old Rectory;Hillcrest;Orchard House;The Laurels;Brookside;Yew Tree Farm;The Barn;Fairview".split(";")
ABBREVIATED = [("Street", "St"), ("Road", "Rd"), ("Avenue", "Ave"), ("Lane", "Ln"), ("Close", "Cl"), ("Drive", "Dr"),
               ("Crescent", "Cres"), ("Gardens", "Gdns"), ("Terrace", "Terr"), ("Grove", "Gr"), ("Court", "Ct"),
               ("Saint", "St"), ("Mount", "Mt")]
PROVIDERS = ["gmail.example.com", "gmail.example.com", "gmail.example.com", "hotmail.example.com", "outlook.example.com",
             "yahoo.example.org", "btinternet.example.net", "icloud.example.com", "talktalk.example.net", "sky.example.org"]
FIRMS = """Engineering;Building Services;Accountants;Solicitors;Veterinary Group;Dental Care;Plumbing & Heating;Motors;
Catering;Care Homes;Landscapes;Electrical;Estates;Packaging;Software;Recruitment;Surveyors;Foods;Transport;Academy
""".replace("\n", "").split(";")
FORMS = ["Ltd", "Ltd", "Ltd", "Limited", "LLP", "plc", "& Co", "Group", "(Midlands) Ltd"]
OCR = [("rn", "m"), ("m", "rn"), ("l", "1"), ("o", "0"), ("cl", "d"), ("ll", "U"), ("h", "b"), ("e", "c"), ("i", "l"), ("S", "5"),
       ("vv", "w"), ("w", "vv"), ("B", "8"), ("g", "q")]


def plain(name):
    """Returns a name without accents, as an English keyboard writes it."""
    name = name.translate(str.maketrans("łŁøØ", "lLoO"))
    return "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))


class World(people.Maker):
    """Makes households, and what other people write about them years later."""

    def __init__(self, seed, entity):
        super().__init__(seed)
        self.entity = entity
        self.persons = 0
        self.postcodes = {}
        self.firms = []

    # People

    def weighted(self, weights):
        """Picks a key of a dictionary by its weight."""
        return self.random.choices(list(weights), list(weights.values()))[0]

    def by_rank(self, names, offset, power=1.0):
        return self.random.choices(names, [(rank + offset) ** -power for rank in range(len(names))])[0]

    def first_of(self, culture, is_woman, year):
        generation = 0 if year < 1960 else 1 if year < 1985 else 2
        return self.by_rank(CULTURES[culture][2 if is_woman else 1][generation], 8)

    def last_of(self, culture):
        names, share = CULTURES[culture][3:]
        if self.chance(share):
            last = self.by_rank(names, 5, 0.85)
        elif culture == "Polish":
            last = self.pick("Bor Cel Dob Gal Jag Kal Lip Mar Ost Pod Rad Sob Tar Wer Zab".split()) \
                + self.pick("acz an ar cz ek ew ik in ow uch ul".split()) + self.pick(["ski", "ski", "cki", "czyk", "iak"])
        else:
            last = self.pick(TAIL_BEGIN) + self.pick(TAIL_END)
            if culture == "Irish":
                last = self.pick(["Mc", "O'", "Mac"]) + last
        if culture == "Spanish":
            last = f"{last} {self.by_rank(names, 5, 0.85)}"
        elif culture == "British" and self.chance(0.02):
            last = f"{last}-{self.by_rank(names, 5, 0.85)}"
        return last

    def year(self):
        return min(2004, max(1932, round(self.random.gauss(1964, 15))))

    def date(self, year):
        return f"{year}-{self.random.randint(1, 12):02}-{self.random.randint(1, 28):02}"

    def title_of(self, one):
        if self.chance(0.03):
            return self.pick(["Dr", "Dr", "Rev", "Prof"])
        if not one["is_woman"]:
            return "Mr"
        year = int(one["date_of_birth"][:4])
        return self.weighted({"Mrs": 70 if year < 1975 else 30, "Ms": 20, "Miss": 10 if year < 1975 else 40})

    def address(self):
        city, area = TOWNS[0] if self.chance(0.35) else self.pick(TOWNS[1:7]) if self.chance(0.55) else self.pick(TOWNS)
        street, number = self.pick(STREETS), self.random.randint(1, 120)
        block = (city, street, number // 10)
        if block not in self.postcodes:
            self.postcodes[block] = self.postcode(area)
        line = f"{number} {street}"
        if self.chance(0.08):
            line = f"Flat {self.random.randint(1, 12)}, {line}"
        elif self.chance(0.05):
            line = f"{self.pick(HOUSES)}, {street}"
        return {"street": line, "city": city, "postcode": self.postcodes[block]}

    def firm(self):
        """Returns a company with its domain and its switchboard: one of those that exist, or a new one."""
        if self.firms and self.chance(0.4):
            return self.pick(self.firms)
        last = self.last_of("British")
        name = f"{last} {self.pick(FIRMS)} {self.pick(FORMS)}"
        domain = people.letters(last) + self.pick(["", "-uk", "group", ""]) + f"{len(self.firms)}.example.com"
        self.firms.append({"name": name, "domain": domain, "phone": self.landline(), "lists": self.chance(0.4)})
        return self.firms[-1]

    def mail(self, one, domain=""):
        """Returns an email for a person that no other person has."""
        first, last = people.letters(plain(one["first_name"])), people.letters(plain(one["last_name"]))
        year = one["date_of_birth"][2:4]
        if domain:
            local = self.pick([f"{first}.{last}", f"{first[0]}.{last}", f"{first[0]}{last}", first])
        else:
            domain = self.pick(PROVIDERS)
            local = self.pick([f"{first}.{last}", f"{first}{last}", f"{first[0]}{last}{year}", f"{last}{year}", f"{first}{year}",
                               f"{first}_{last}", f"{first}.{self.pick(TAIL_BEGIN).lower()}", self.pick(TAIL_BEGIN).lower()
                               + self.pick(TAIL_END) + self.digits(2)])
        while f"{local}@{domain}" in self.emails:
            local += self.digits(1)
        self.emails.add(f"{local}@{domain}")
        return f"{local}@{domain}"

    def email(self, first, last, company=""):
        return self.mail({"first_name": first, "last_name": last, "date_of_birth": self.birth()})

    def new(self, **given):
        """Makes a person with a number of its own."""
        culture = given.get("culture") or self.weighted({name: one[0] for name, one in CULTURES.items()})
        is_woman = given.get("is_woman", self.chance(0.5))
        born = given.get("date_of_birth") or self.date(self.year())
        year = int(born[:4])
        one = {"culture": culture, "is_woman": is_woman, "first_name": self.first_of(culture, is_woman, year),
               "middle": self.first_of(culture, is_woman, year), "last_name": self.last_of(culture), "date_of_birth": born}
        one.update(self.address())
        one["firm"] = self.firm() if self.chance(0.5 if 1958 < year < 2001 else 0.1) else None
        one["mobile"] = self.mobile() if self.chance(0.75 if year < 1960 else 0.9) else ""
        one["phone"] = self.landline() if self.chance(0.7 if year < 1965 else 0.25) else ""
        one.update(given)
        one["last_name"] = self.female(one)
        one["company"] = one["firm"]["name"] if one["firm"] else ""
        if one["firm"] and one["firm"]["lists"] and not one["phone"]:
            one["phone"] = one["firm"]["phone"]
        if "title" not in given:
            one["title"] = self.title_of(one)
        if "email" not in given:
            at_work = one["firm"] and self.chance(0.4)
            one["email"] = "" if self.chance(1 / 3) else self.mail(one, one["firm"]["domain"] if at_work else "")
        self.persons += 1
        one["person"] = self.persons
        return one

    def female(self, one):
        """Returns the last name in the form of a woman or a man: Kowalska, Kowalski."""
        last = one["last_name"]
        if one["culture"] == "Polish":
            if one["is_woman"] and last.endswith(("ski", "cki", "dzki")):
                return last[:-1] + "a"
            if not one["is_woman"] and last.endswith(("ska", "cka", "dzka")):
                return last[:-1] + "i"
        return last

    # Relations. Each makes a second person from a first one.

    def home(self, one):
        """What two people of one home share: the address, and often the line."""
        shared = {field: one[field] for field in ("street", "city", "postcode")}
        is_office = one["firm"] and one["phone"] == one["firm"]["phone"]
        if one["phone"] and not is_office and self.chance(0.8):
            shared["phone"] = one["phone"]
        return shared

    def partner(self, one):
        year = min(2004, max(1930, int(one["date_of_birth"][:4]) + self.random.randint(-6, 6)))
        culture = one["culture"] if self.chance(0.9) else "British"
        given = {"culture": culture, "is_woman": one["is_woman"] != self.chance(0.97), "date_of_birth": self.date(year)}
        given |= self.home(one)
        if self.chance(0.1 if one["culture"] in ("Spanish", "Chinese") else 0.8):
            given["last_name"] = one["last_name"]
        if one["email"] and self.chance(0.15):
            given["email"] = one["email"]
        if one["mobile"] and year < 1950 and self.chance(0.1):
            given["mobile"] = one["mobile"]
        return self.new(**given)

    def child(self, one):
        year = int(one["date_of_birth"][:4]) + self.random.randint(21, 38)
        if year > 2004:
            return self.parent(one)
        given = {"culture": one["culture"], "is_woman": self.chance(0.5), "date_of_birth": self.date(year)}
        if not given["is_woman"] or self.chance(0.6):
            given["last_name"] = one["last_name"]
        if self.chance(0.4 if year > 1990 else 0.08):
            given |= self.home(one)
        if not given["is_woman"] and not one["is_woman"] and self.chance(0.03):
            given["first_name"] = one["first_name"]
        if one["email"] and self.chance(0.02):
            given["email"] = one["email"]
        return self.new(**given)

    def parent(self, one):
        year = int(one["date_of_birth"][:4]) - self.random.randint(21, 38)
        if year < 1930:
            return self.child(one)
        given = {"culture": one["culture"], "is_woman": self.chance(0.6), "date_of_birth": self.date(year)}
        if not one["is_woman"] or self.chance(0.6):
            given["last_name"] = one["last_name"]
        if self.chance(0.15):
            given |= self.home(one)
        if not given["is_woman"] and not one["is_woman"] and self.chance(0.03):
            given["first_name"] = one["first_name"]
        if one["email"] and self.chance(0.03):
            given["email"] = one["email"]
        return self.new(**given)

    def sibling(self, one):
        year = min(2004, int(one["date_of_birth"][:4]) + self.pick([-6, -5, -4, -3, -2, 2, 3, 4, 5, 6]))
        given = {"culture": one["culture"], "is_woman": self.chance(0.5), "date_of_birth": self.date(year)}
        if not given["is_woman"] or self.chance(0.5):
            given["last_name"] = one["last_name"]
        if self.chance(0.15):
            given |= self.home(one)
        while True:
            other = self.new(**given)
            if other["first_name"] != one["first_name"]:
                return other

    def twin(self, one):
        given = {"culture": one["culture"], "is_woman": one["is_woman"] == self.chance(0.67),
                 "date_of_birth": one["date_of_birth"], "last_name": one["last_name"]}
        if self.chance(0.4):
            given |= self.home(one)
        alike = [b if a == one["first_name"] else a for a, b in TWINS if one["first_name"] in (a, b)]
        if alike:
            given["first_name"] = self.pick(alike)
        while True:
            other = self.new(**given)
            if other["first_name"] != one["first_name"]:
                return other

    def flatmate(self, one):
        year = min(2004, int(one["date_of_birth"][:4]) + self.pick([-2, 0, 3]))
        return self.new(**self.home(one), date_of_birth=self.date(year))

    def colleague(self, one):
        firm = one["firm"] or self.firm()
        given = {"firm": firm}
        if firm["lists"] and self.chance(0.7):
            given["phone"] = firm["phone"]
        if self.chance(0.08):
            given["email"] = self.pick(["info", "office", "accounts", "enquiries"]) + "@" + firm["domain"]
        elif self.chance(0.7):
            given["email"] = ""
        other = self.new(**given)
        if not other["email"]:
            other["email"] = self.mail(other, firm["domain"])
        return other

    def tenant(self, one):
        """Lives where a client lived before."""
        return self.new(street=one["street"], city=one["city"], postcode=one["postcode"])

    def neighbour(self, one):
        number = self.random.randint(1, 120)
        street = one["street"].split(", ")[-1].lstrip("0123456789 ")
        return self.new(street=f"{number} {street}", city=one["city"], postcode=one["postcode"])

    def household(self):
        """Makes the people who become clients together."""
        one = self.new()
        kind = self.weighted({"single": 52, "couple": 26, "family": 6, "parent": 4, "siblings": 4, "flatmates": 2, "firm": 6})
        if kind == "single":
            return [one]
        if kind in ("couple", "family"):
            two = self.partner(one)
            children = self.random.randint(1, 2) if kind == "family" else 0
            return [one, two, *(self.child(self.pick([one, two])) for _ in range(children))]
        if kind == "firm":
            one["firm"] = one["firm"] or self.firm()
            one["company"] = one["firm"]["name"]
            return [one, *(self.colleague(one) for _ in range(self.random.randint(1, 4)))]
        if kind == "siblings" and self.chance(0.1):
            return [one, self.twin(one)]
        return [one, {"parent": self.parent, "siblings": self.sibling, "flatmates": self.flatmate}[kind](one)]

    # What has changed in a life. Each changes the person, or returns False.

    def moved(self, one):
        one |= self.address()
        if one["phone"] and not (one["firm"] and one["phone"] == one["firm"]["phone"]) and self.chance(0.7):
            one["phone"] = self.landline() if self.chance(0.6) else ""
        return self.entity == "lead"

    def new_phone(self, one):
        if not one["mobile"] and not one["phone"]:
            return False
        field = "mobile" if one["mobile"] and self.chance(0.7) or not one["phone"] else "phone"
        one[field] = self.mobile() if field == "mobile" else self.landline()
        return self.entity == "lead" or field == "mobile" or not one["mobile"]

    def new_email(self, one):
        if not one["email"]:
            return False
        local = one["email"].split("@")[0]
        address = f"{local}@{self.pick(PROVIDERS)}"
        one["email"] = address if address not in self.emails and self.chance(0.6) else self.mail(one)
        self.emails.add(one["email"])
        return True

    def new_job(self, one):
        if not one["firm"]:
            return False
        old, one["firm"] = one["firm"], self.firm() if self.chance(0.8) else None
        one["company"] = one["firm"]["name"] if one["firm"] else ""
        if one["phone"] == old["phone"]:
            one["phone"] = one["firm"]["phone"] if one["firm"] and one["firm"]["lists"] else ""
        is_of_work = one["email"].endswith("@" + old["domain"])
        if is_of_work:
            one["email"] = self.mail(one, one["firm"]["domain"] if one["firm"] else "")
        return self.entity == "lead" or is_of_work

    def married(self, one):
        if not one["is_woman"] or one["culture"] in ("Spanish", "Chinese"):
            return False
        new = self.female(one | {"last_name": self.last_of(one["culture"])})
        one["last_name"] = f"{one['last_name']}-{new}" if self.chance(0.2) else new
        if one["title"] == "Miss" or self.chance(0.5):
            one["title"] = "Mrs"
        if one["email"] and self.chance(0.35):
            one["email"] = self.mail(one)
        if self.chance(0.3):
            one |= self.address()
        return True

    def other_number(self, one):
        """The contact was known by the mobile, and is now by the line at home, or the other way about."""
        if self.entity != "contact" or not one["mobile"] or not one["phone"]:
            return False
        one["mobile"] = ""
        return True

    # How another person writes a row. Each changes the row, or returns False.

    def nickname(self, row, _):
        short = SHORT.get(row["first_name"])
        if not short:
            return False
        # Robert (Bob), now and then.
        row["first_name"] = f"{row['first_name']} ({short[0]})" if self.chance(0.1) else self.pick(short)
        return True

    def initial(self, row, one):
        if not row["first_name"][0].isalpha():
            # A scanned S that became a 5.
            return False
        row["first_name"] = row["first_name"][0] + self.pick([".", "", "", f" {one['middle'][0]}", f".{one['middle'][0]}."])
        return True

    def middle(self, row, one):
        row["first_name"] += " " + self.pick([one["middle"], one["middle"], one["middle"][0], one["middle"][0] + "."])
        return True

    def by_middle(self, row, one):
        row["first_name"] = one["middle"]
        return one["middle"] != one["first_name"]

    def spelt(self, row, _):
        for field in ("first_name", "last_name"):
            if row[field] in SPELT:
                row[field] = SPELT[row[field]]
                return True
        last = row["last_name"]
        for old, new in (("ie", "ei"), ("y", "i"), ("Mac", "Mc"), ("Mc", "Mac"), ("ph", "f"), ("ck", "k"), ("ou", "o"),
                         ("ks", "x")):
            if old in last:
                row["last_name"] = last.replace(old, new, 1)
                return True
        if last[-1] in "sen" and last not in BRITISH_LAST[:10]:
            row["last_name"] = last[:-1] if last[-1] in "se" else last + "e"
            return True
        return False

    def letter(self):
        return self.pick("aeiourstnlmdhcpbgkwfy")

    def change(self, row, how):
        """Changes the first or the last name with a function of a word of at least three letters."""
        field = "last_name" if self.chance(0.6) else "first_name"
        word = row[field]
        new = how(word) if len(word) > 2 else word
        row[field] = new
        return new != word

    def typo_inside(self, row, _):
        def how(word):
            at = self.random.randrange(1, len(word))
            return self.pick([word[:at] + word[at + 1:], word[:at] + self.letter() + word[at:],
                              word[:at] + self.pick(people.KEYBOARD.get(plain(word[at]).lower(), "e")) + word[at + 1:],
                              word[:at] + word[at] + word[at:]])
        return self.change(row, how)

    def typo_first(self, row, _):
        return self.change(row, lambda word: self.pick([
            self.pick(people.KEYBOARD.get(plain(word[0]).lower(), "e")).upper() + word[1:], word[1:].capitalize(),
            self.letter().upper() + word[1:]]))

    def typo_last(self, row, _):
        return self.change(row, lambda word: self.pick([word[:-1], word[:-1] + self.letter(), word + self.letter()]))

    def swapped_letters(self, row, _):
        def how(word):
            at = self.random.randrange(0, len(word) - 1)
            swapped = word[:at] + word[at + 1] + word[at] + word[at + 2:]
            return swapped.capitalize() if at == 0 else swapped
        return self.change(row, how)

    def ocr(self, row, _):
        def how(word):
            found = [(old, new) for old, new in OCR if old in word]
            return word.replace(*self.pick(found), 1) if found else word
        return self.change(row, how)

    def accents(self, row, _):
        before = row["first_name"], row["last_name"]
        row["first_name"], row["last_name"] = plain(before[0]), plain(before[1])
        return before != (row["first_name"], row["last_name"])

    def own_way(self, row, one):
        """What English clerks do to the names of a culture."""
        last, culture = row["last_name"], one["culture"]
        if culture == "Spanish":
            if self.chance(0.3):
                row["last_name"] = last.replace(" ", "-")
            else:
                row["last_name"] = last.split()[self.pick([0, 0, 0, 1])]
            return True
        if culture == "Dutch" and " " in last:
            particle, rest = last.rsplit(" ", 1)
            way = self.random.randrange(4)
            if way == 0:
                row["last_name"] = last.title()
            elif way == 1:
                row["last_name"] = last.replace(" ", "")
            elif way == 2:
                row["first_name"], row["last_name"] = f"{row['first_name']} {particle}", rest
            else:
                short = particle.replace("van der", "v.d.").replace("van den", "v.d.")
                row["last_name"] = rest if self.chance(0.5) else f"{short} {rest}"
            return True
        if culture == "Irish" and last.startswith("O'"):
            row["last_name"] = self.pick(["O" + last[2:], "O " + last[2:], "O’" + last[2:], last[2:], "O" + last[2:].lower()])
            return True
        if last.startswith("Mc") and last[2].isupper():
            row["last_name"] = self.pick(["Mac" + last[2:], "Mc " + last[2:], "Mc" + last[2:].lower()])
            return True
        if culture == "Polish" and last.endswith("a") and one["is_woman"] and self.chance(0.6):
            row["last_name"] = last[:-1] + "i"
            return last.endswith(("ska", "cka", "dzka"))
        if culture == "Chinese":
            first = row["first_name"]
            if "-" in first:
                row["first_name"] = self.pick([first.replace("-", " "), first.replace("-", "").capitalize(), first.split("-")[0]])
                return True
            if first not in "Peter Raymond Kenneth Kelvin Tony Danny Alan Jason Kevin Eric Ryan Andy Vincent".split():
                row["first_name"] = self.pick(["Kenny", "Simon"] if not one["is_woman"] else ["Amy", "Cindy"]) + " " + first
                return True
            return False
        if culture == "Indian":
            if last in MUSLIM:
                row["first_name"] = f"{row['first_name']} Begum" if one["is_woman"] else f"Mohammed {row['first_name']}"
            elif last in SIKH:
                row["first_name"] += " Kaur" if one["is_woman"] else " Singh"
            else:
                row["first_name"] += self.pick(["ben", " Kumari"] if one["is_woman"] else ["bhai", " Kumar"])
            return "Mohammed Mohammed" not in row["first_name"] and last not in ("Singh", "Kaur", "Begum")
        if "-" in last:
            row["last_name"] = last.split("-")[self.random.randrange(2)] if self.chance(0.6) else last.replace("-", " ")
            return True
        return False

    def addition(self, row, one):
        additions = [" OBE", " PhD", " JP", " FCA", " (Mrs)"] if one["is_woman"] else [" MBE", " PhD", " Jnr", " Snr"]
        row["last_name"] += self.pick(additions)
        return True

    def swapped_names(self, row, _):
        row["first_name"], row["last_name"] = row["last_name"], row["first_name"]
        return True

    def title_inside(self, row, one):
        row["first_name"] = f"{one['title']}{self.pick(['', '.'])} {row['first_name']}"
        return True

    def one_field(self, row, _):
        first, last = row["first_name"], row["last_name"]
        whole = self.pick([f"{first} {last}", f"{first} {last}", f"{last}, {first}"])
        if self.entity == "contact" or self.chance(0.5):
            row["first_name"], row["last_name"] = whole, ""
        else:
            row["first_name"], row["last_name"] = "", whole
        return True

    def upper_case(self, row, _):
        for field in ("first_name", "last_name", "street", "city", "email"):
            if row.get(field) and (field != "email" or self.chance(0.5)):
                row[field] = row[field].upper()
        return True

    def lower_case(self, row, _):
        for field in ("first_name", "last_name", "street", "city"):
            if row.get(field):
                row[field] = row[field].lower()
        return True

    def short_address(self, row, _):
        """Writes the address in another way."""
        if not row.get("street"):
            return False
        street = row["street"]
        if street.startswith("Flat ") and self.chance(0.7):
            flat, rest = street.split(", ", 1)
            street = self.pick([f"{rest}, {flat}", f"{flat[5:]}/{rest}", street.replace("Flat ", "Apartment ")])
        for whole, short in ABBREVIATED:
            street = street.replace(f" {whole}", f" {short}" + self.pick(["", "", "."]))
        if street[0].isdigit() and self.chance(0.3):
            street = street.replace(" ", ", ", 1)
        row["street"] = street
        if row.get("postcode") and self.chance(0.4):
            row["postcode"] = self.pick([row["postcode"].replace(" ", ""), row["postcode"].lower(),
                                         row["postcode"].split()[0], row["postcode"].replace("0", "O").replace("1", "I")])
        if row.get("city") and self.chance(0.3):
            row["city"] = self.pick([f"{row['city']}, {COUNTIES.get(row['city'], 'UK')}", f"nr {row['city']}",
                                     row["city"].replace(" upon Tyne", "").replace(" upon Thames", "")])
        return True

    def email_typo(self, row, one):
        if not one["email"] or not row["email"]:
            return False
        local, domain = row["email"].split("@")
        at = self.random.randrange(0, len(local) - 1) if len(local) > 2 else 0
        new = self.pick([local[:at] + local[at + 1:], local[:at] + local[at + 1] + local[at] + local[at + 2:],
                         local[:at] + self.letter() + local[at:]]).strip(".").replace("..", ".")
        row["email"] = f"{new or local}@{domain}"
        return new != local

    def phone_typo(self, row, _):
        field = "mobile" if row.get("mobile") else "phone"
        old = row[field]
        if not old:
            return False
        at = self.random.randrange(len(old) - 5, len(old))
        row[field] = self.pick([self.swap_digits(old), old[:at] + self.digits(1) + old[at + 1:]])
        return row[field] != old

    def birth_typo(self, row, _):
        born = row.get("date_of_birth")
        if not born:
            return False
        year, month, day = born.split("-")
        way = self.random.randrange(3)
        if way == 0 and int(day) <= 12:
            month, day = day, month
        elif way == 1:
            year = year[:3] + self.digits(1)
        else:
            day = f"{self.random.randint(1, 28):02}"
        row["date_of_birth"] = f"{year}-{month}-{day}"
        return row["date_of_birth"] != born

    def format_phones(self, row):
        """Writes the telephone numbers as people write them."""
        for field in ("phone", "mobile"):
            number = row.get(field)
            if not number:
                continue
            number = number.replace(" ", "")
            code = 5 if number.startswith("07") or number[:5] in ("01904", "01392", "01603") else 4
            row[field] = self.random.choices([
                number, f"{number[:code]} {number[code:]}", f"{number[:code]} {number[code:code + 3]} {number[code + 3:]}",
                f"+44 {number[1:code]} {number[code:]}", f"+44{number[1:]}", f"0044 {number[1:]}",
                f"({number[:code]}) {number[code:]}", f"{number[:code]}-{number[code:]}", f"+44 (0){number[1:]}", number[1:]], [20, 40, 20, 8, 5, 1, 4, 2, 2, 2])[0]

    # Files

    def write(self, one, blank):
        """Returns the row of a person in a file."""
        row = self.row(one, self.entity, blank)
        if self.chance(blank / 3) and (one["email"] or row["phone"]):
            # A list on which people left a name, and one way to reach them.
            kept = "email" if one["email"] and self.chance(0.7) else "phone"
            for field in row:
                is_needed = self.entity == "contact" and field == "email"
                if "name" not in field and field not in (kept, "mobile" if kept == "phone" else kept) and not is_needed:
                    row[field] = ""
        if row.get("date_of_birth") and self.chance(0.003):
            # Another program wanted a date.
            row["date_of_birth"] = "1970-01-01"
        return row | {"person": one["person"]}

    def again(self, one):
        """Returns the row of a person who is known, with one to three differences, and its kind."""
        for _ in range(20):
            new, writings, kinds = dict(one), [], []
            count = self.random.choices([1, 2, 3], [60, 30, 10])[0]
            while len(kinds) < count:
                kind = self.weighted(WAYS)
                if kind in kinds or (kind == "as it is" and kinds):
                    continue
                kinds.append(kind)
                if kind == "as it is":
                    break
                way = LIFE.get(kind)
                if way is None:
                    writings.append(getattr(self, WRITTEN[kind]))
                elif not getattr(self, way)(new):
                    kinds = []
                    break
            if not kinds:
                continue
            row = self.write(new, 0.12)
            writings.sort(key=lambda way: list(WRITTEN.values()).index(way.__name__))
            if all(way(row, new) for way in writings) and row["first_name"] + row["last_name"]:
                return row | {"kind": kinds[0] + (" and more" if len(kinds) > 1 else "")}
        return self.write(one, 0.12) | {"kind": "as it is"}


LIFE = {"moved house": "moved", "new telephone number": "new_phone", "new email": "new_email", "new job": "new_job",
        "married name": "married", "their other number": "other_number"}
# In the order in which they are applied: the name first, and what moves it to another field last.
WRITTEN = {"called by middle name": "by_middle", "nickname": "nickname", "spelt otherwise": "spelt",
           "name of its culture": "own_way", "accents dropped": "accents", "typo": "typo_inside",
           "typo in first letter": "typo_first", "typo in last letter": "typo_last", "letters swapped": "swapped_letters",
           "scanned": "ocr", "initial": "initial", "middle name added": "middle", "title in first name": "title_inside",
           "addition to last name": "addition", "first and last name swapped": "swapped_names", "whole name in one field": "one_field",
           "address written otherwise": "short_address", "typo in email": "email_typo",
           "typo in telephone number": "phone_typo", "wrong date of birth": "birth_typo", "upper case": "upper_case",
           "lower case": "lower_case"}
WAYS = {"as it is": 16, "moved house": 9, "new telephone number": 8, "new email": 10, "new job": 5, "married name": 4,
        "their other number": 3, "nickname": 9, "initial": 5, "middle name added": 5, "called by middle name": 1.5,
        "spelt otherwise": 3, "typo": 4, "typo in first letter": 1.5, "typo in last letter": 2, "letters swapped": 2.5,
        "scanned": 1.5, "accents dropped": 10, "name of its culture": 4, "first and last name swapped": 1.5,
        "title in first name": 2.5, "addition to last name": 1, "whole name in one field": 3, "upper case": 4, "lower case": 1,
        "address written otherwise": 5, "typo in email": 2, "typo in telephone number": 2, "wrong date of birth": 2}
RELATIONS = {"partner": 14, "child": 7, "parent": 4, "sibling": 5, "twin": 1, "flatmate": 2, "colleague": 6, "tenant": 3,
             "neighbour": 2}


def name_of(one):
    return plain(f"{one['first_name']} {one['last_name']}").lower()


def make(size, entity, seed=1):
    """Returns the rows of A and of B. `person` is the number of a person, and `kind` says what a row of B is."""
    world = World(seed, entity)
    clients = []
    while len(clients) < size:
        clients.extend(world.household())
    clients = clients[:size]
    a = [world.write(one, 0.06) for one in clients]
    # One client in a hundred was typed in twice, years ago.
    for at in world.random.sample(range(size), size // 100):
        other = world.pick(range(size))
        if other != at:
            a[at] = world.again(clients[other])
    written = {row["person"] for row in a}
    names = {name_of(one) for one in clients}
    b = []
    for _ in range(size * 3 // 5):
        one = world.pick(clients)
        if one["person"] in written:
            b.append(world.again(one))
    while len(b) < size:
        one = world.pick(clients)
        kind = world.weighted(RELATIONS) if world.chance(0.45) else "stranger"
        other = world.new() if kind == "stranger" else getattr(world, kind)(one)
        if kind == "stranger" and name_of(other) in names:
            kind = "namesake"
        row = world.write(other, 0.12)
        if world.chance(0.06):
            world.pick([world.upper_case, world.middle, world.initial, world.one_field])(row, other)
        b.append(row | {"kind": f"other: {kind}"})
    for row in a + b:
        world.format_phones(row)
    world.random.shuffle(a)
    world.random.shuffle(b)
    return a, b
