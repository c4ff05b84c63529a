package org.rosa.language;

import java.util.Map;

/// What is known by heart about English, French and Spanish: the words that tell them apart, words
/// of neighbouring languages, and a little running text for the letter statistics.
///
/// All without accents, as [TextFold] writes them.
final class LatinWords {

  /// Frequent words, and words visitors of a conference say. A word may be in several lists.
  static final Map<Language, String> KNOWN =
      Map.of(
          Language.ENGLISH,
          """
          the of and to in is are was were be been am has have had do does did will would can could
          should may must shall not it its he she they we you i your my our their his her them us me
          this that these those there here what who whom whose when where which why how if but or so
          for from with without by at on as an than then just now very more most much many some any
          all each every about after before into out up down over under again also still only next
          tell show give go get know want need like help please thanks thank hello hi hey goodbye
          bye good morning afternoon evening night yes yeah sure welcome sorry today tomorrow
          yesterday tonight time day days week room rooms hall floor lunch coffee break talk talks
          speaker speakers poster posters registration desk badge bathroom toilet toilets restroom
          exit entrance elevator lift stairs map way near nearest far open close closed start starts
          end ends first last name mean means people country countries treaty nuclear weapons
          station stations earthquake waste water food free ticket bus train taxi speak understand
          repeat say said let lets one two three four five english wonderful great nice howdy cheers
          absolutely compare describe explain between because while until during never always almost
          enough maybe perhaps really quite else besides however although anything something nothing
          someone everyone anybody everybody weapon explosion explosions sensor sensors data science
          scientist scientists networking partner award language spanish french russian chinese
          arabic big bigger small better best bad louder upstairs downstairs outside inside behind
          access available broken cheap expensive change charge cost drink eat finish follow fun
          funny happy hear hot cold hungry interested interesting join kind later leave less little
          live long look lost slower slowly loud meet meeting money nearby news number old order
          parking password person place possible private problem program programme question
          questions quiet quick read ready same schedule seat seats see send sit slow smoking soon
          sound stay stop story stupid summary team tired together too travel true try visit wait
          walk weather well wheelchair wrong year years young resume super perfect new organised
          organized difference happens happened happen works work doing going coming looking left
          right don doesn didn isn aren won ve ll re six seven eight nine ten eleven twelve thirteen
          fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty
          seventy eighty ninety hundred thousand half quarter monday tuesday wednesday thursday
          friday saturday sunday january february march april june july august september october
          november december lunchtime dinner breakfast tea ago least shorter longer faster quieter
          simpler earlier higher deeper excuse phone charger laptop battery power pretty exactly
          correct fine sounds looks seems think thought thinking guess hope feel ask asked asking
          answer answers tells told gave given take takes took taken bring put keep went gone came
          made making used using use call called calls found lose turn back front corner door street
          city building side top bottom middle world war peace bomb bombs blast whale whales sea
          ocean wind rain sunny snow warning danger safe safety health doctor hospital police fire
          bottle glass chair table light dark high low deep fast early hour hours minute minutes
          second seconds month months birthday man woman men women boy girl child children kids
          friend friends family father mother home house school job student students teacher
          researcher researchers government member members state states signed signature joke jokes
          sing song thing things word words being got getting cannot wasn weren hasn haven wouldn
          couldn shouldn another both few several such own s nobody other whether since though
          through across around above below along against toward within mine yours hers ours myself
          yourself himself herself itself chairs chaired opened opening closing ceremony keynote
          abstract paper papers author authors slide slides headphones interpreter snack snacks
          vegan property luggage coat umbrella sticker gift pen notebook proceedings detect detected
          detection listen listening measure happening held hold hidden hide underground
          """,
          Language.FRENCH,
          """
          le la les l un une des du de d et est sont etait etes es suis sommes a au aux ai as avez
          avons ont ce cet cette ces c ca ceci cela il elle ils elles on nous vous je j tu te me moi
          toi lui leur leurs mon ma mes ton ta tes son sa ses notre nos votre vos qui que qu quoi
          dont ou quand comment combien pourquoi quel quelle quels quelles si mais donc ni ne n pas
          plus moins tres trop aussi bien encore deja toujours jamais ici y en dans sur sous avec
          sans pour par chez vers entre apres avant pendant depuis jusqu peut peux pouvez puis dois
          doit faut faire fait fais dire dis dites voir aller va vais veux voudrais aimerais parle
          parlez bonjour bonsoir salut merci beaucoup oui non revoir bientot adieu svp plait pardon
          excusez desole accord aujourd hui demain hier soir matin midi jour jours heure heures
          semaine salle salles etage dejeuner pause cafe toilettes sortie entree ascenseur escalier
          porte accueil inscription badge conference seance seances intervenant orateur prochain
          prochaine premier premiere dernier derniere nom pays traite essais nucleaires nucleaire
          armes station seisme trouve trouver commence finit signifie veut aide aidez quelqu chose
          rien tout tous toute toutes autre autres francais deux trois quatre cinq voici voila eau
          manger gratuit coucou importe laisse laissez tomber absolument vraiment parce assez etre
          presque chaque ailleurs cependant quelque quelques personne explosion explosions capteur
          capteurs donnees scientifique scientifiques chercheur partenaire prix langue anglais
          espagnol russe chinois arabe grand grande petite meilleur mauvais dehors dedans derriere
          devant acces disponible chaud froid cher changer charger cout coute boire expliquer
          expliquez finir suivre drole content entendre entends faim interesse interessant
          interessante rejoindre tard partir vivre long longtemps regarder perdu fort lentement
          rencontrer reunion argent nouvelles numero vieux mot passe gens endroit possible prive
          probleme programme question questions rapide lire pret reste meme place places envoyer
          petit fumer rester arrete arretez histoire resume equipe fatigue ensemble voyager vrai
          essayer visiter attendre marcher temps meteo mal faux annee annees jeune enchante super
          parfait genial nouveau difference organise medecin repeter repete journee repetez
          comprends comprend sais savez connais s t m affiche affiches plan six sept huit neuf dix
          onze douze treize quatorze quinze seize vingt trente quarante cinquante soixante cent
          cents mille demi demie lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier
          mars avril juin juillet aout septembre octobre novembre decembre bravo felicitations
          volontiers plaisir tant mieux objet objets trouves trouvee carte visite visites jolie joli
          beau belle beaux vite doucement clair simplement suffit daccord ouais voyons disons alors
          ainsi puisque lorsque comme sinon sauf malgre selon environ peu plutot ensuite enfin
          autour milieu cote face coin rue ville batiment monde guerre paix bombe bombes baleine
          baleines mer vent pluie soleil neige alerte danger securite sante hopital pompier feu
          bouteille verre chaise lumiere sombre haut haute bas basse profond loin pres tot minute
          minutes seconde mois an ans anniversaire homme femme hommes femmes garcon fille enfant
          enfants ami amis famille pere mere maison ecole travail travaille etudiant etudiants
          etudiante professeur chercheurs chercheuse gouvernement membre membres etats signe
          signature blague chanter chanson choses facon mots sens aucun aucune plusieurs certains
          celui celle ceux celles lequel laquelle rendez faites sera serait seront avait avais
          aurait avoir pouvoir vouloir savoir devoir prendre prends prenez mettre donne donnez
          donner viens venez venir vient vas allez allons trouverai cherche cherchez appelle appelez
          appelles ouvre ouvert ouverte ouverture ferme fermee fermer cloture ceremonie discours
          expose exposes exposition auteur auteurs diapositives casque ecouteurs interprete gateau
          gateaux chargeur telephone portable manteau parapluie bagages autocollant cadeau stylo
          cahier actes ecouter ecoute mesure mesurer passait cache cachee tenu dure duree longueur
          seul seule egalement surtout notamment continue continuez repondez reponds explique
          raconte racontez montre montrez lisez eteint allume panne marche sismologue sismologues
          ingenieur dessus dessous tasse boisson navette horaire horaires vestiaire plenier pleniere
          suivant suivante suite gauche droite sympa cool mignon bizarre vide chouette
          """,
          Language.SPANISH,
          """
          el la los las un una unos unas del al de y e o u es son era fue ser estar esta este estan
          estoy estas eres soy somos hay ha han he has tiene tienen tengo tienes que quien quienes
          cual cuales cuando donde como cuanto cuanta cuantos cuantas porque por para con sin sobre
          entre hasta desde hacia segun en no si pero mas menos muy tambien ya aun nunca siempre yo
          tu usted ustedes ellos ella nosotros me te se nos le les lo mi mis su sus nuestro nuestra
          eso esto esa ese aquello aqui alli ahi ahora luego despues antes hoy manana ayer noche
          tarde dias buenos buenas hola adios gracias muchas mucho favor perdon disculpe disculpa
          vale claro bueno bien puede puedo puedes podria quiero quisiera necesito dime digame decir
          hablar habla hablas hacer hace ir voy va ver saber sabe sala salas piso planta almuerzo
          pausa bano banos aseos servicios salida entrada ascensor escalera puerta registro
          inscripcion ponencia ponente ponentes charla sesion proxima proximo primera primero ultima
          ultimo nombre pais paises tratado pruebas ensayos nucleares armas estacion terremoto
          significa empieza termina comienza hora horas semana dia ayuda ayudame algo nada todo
          todos toda todas otro otra espanol dos tres cuatro cinco agua comer gratis repita entiendo
          entiende encuentra oyes oye importa absolutamente realmente mientras bastante quizas casi
          cada ademas aunque alguien nadie alguno alguna ninguno explosion explosiones sensor
          sensores datos cientifico cientificos socio premio idioma ingles frances ruso chino arabe
          grande pequena mejor peor malo fuera dentro detras delante cerca lejos acceso disponible
          calor frio caro barato cambiar cargar cuestan beber explicar explica terminar seguir
          gracioso contento oigo hambre interesa interesante vivir largo mirar perdido perdida
          fuerte despacio lento conocer reunion dinero noticias numero viejo pedir gente persona
          lugar posible privado problema programa pregunta preguntas rapido leer listo mismo asiento
          asientos enviar pequeno fumar pronto parar historia resumen equipo cansado juntos viajar
          verdad intentar visitar esperar caminar tiempo mal ano anos joven encantado encantada
          perfecto genial repetir repite nuevo diferencia organiza cafe medico super queda gustaria
          llamo llama llamas cuesta cartel carteles mapa seis siete ocho nueve diez once doce trece
          catorce quince dieciseis diecisiete dieciocho diecinueve veinte veintiuno veintidos
          veintitres veinticuatro veinticinco treinta cuarenta cincuenta sesenta setenta ochenta
          noventa cien ciento mil media medio cuarto lunes martes miercoles jueves viernes sabado
          domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre
          diciembre bravo enhorabuena felicidades gusto bonito bonita feo buena rapidamente exacto
          exactamente correcto cierto falso entonces asi pues tal tan tanto tanta dejame deja pensar
          pienso creo espero siento pregunto respuesta dio dado toma trae pon ponga sigue siga fui
          iba vengo viene vienen vino hizo hecho haciendo usar usa uso llamado encontre encontrado
          dejar vuelta atras esquina calle ciudad edificio lado arriba abajo mundo guerra paz bomba
          bombas ballena ballenas mar oceano viento lluvia sol nieve aviso alerta peligro seguro
          seguridad salud hospital policia fuego botella vaso mesa luz oscuro alto alta bajo baja
          profundo rato temprano minuto minutos segundo segunda segundos mes meses cumpleanos hombre
          mujer hombres mujeres nino nina ninos amigo amiga amigos familia padre madre casa escuela
          trabajo trabaja estudiante estudiantes profesor investigador investigadora investigadores
          gobierno miembro miembros estado estados firma firmado chiste chistes cantar cancion cosa
          cosas manera palabra palabras cualquier varios varias ciertos propio aquel aquella cuyo
          ambos pocos poca poco ningun algunos algunas estos esos esas sera seria sido siendo habia
          hubo haber tener venir poder querer deber dar doy da dan hago haga pasa paso pasado abre
          abren abierto abierta cerrado cerrada cierra cierran clausura ceremonia inaugural apertura
          discurso autor autora autores diapositivas auriculares interprete guardarropa cargador
          movil telefono abrigo paraguas equipaje pegatina regalo boligrafo cuaderno actas escuchar
          escucho escucha medir mide ocurrio sucede oculta esconder escondida duracion dura solo
          sola tampoco continua continue contesta responde explicame explicalo cuentame cuenta
          muestrame muestra lea apagado encendido sirve sirven funciona derecha izquierda todavia bienvenidos bienvenida bienvenido sismologa
          sismologo sismologos ingeniero taza bebida autobus horario plenaria siguiente siguientes
          recto aburrido simpatica simpatico raro vacio molestia permiso quedan quedamos tipo
          charlas salon pasillo
          """);

  /// Frequent words of German, Italian, Portuguese and Dutch that none of the three has.
  static final String FOREIGN =
      """
      der die das und ist nicht ich wo wie wann wer sind ein eine guten danke bitte tschuss hallo
      gibt der mit fur auf auch von zu dem den im kann mochte il che dove sono della delle dello
      grazie buongiorno buonasera ciao perche quando quanto gli nella questo questa anche vorrei
      prego scusi di nao obrigado obrigada voce voces onde esta uma sao com bom boa ola quais
      muito os das dos em pelo pela het een waar wat hoe niet dank zijn voor met naar wij
      """;

  /// Words that say nothing about the language: names and international words.
  static final String NEUTRAL =
      """
      ok okay rosa ctbto ctbt snt otice vienna vienne viena hofburg internet wifi email radio
      taxi video hotel bar menu robot avatar tavus chatgpt ims idc osi infrasound radionuclide
      xenon test no on me a as conference station badge mr mrs dr conferences stations radios
      session sessions international national total central final original animal photo
      impossible important table public service page pages surprise silence note notes idea
      ideas capital actual cultural social digital legal formal local vital virtual error
      director plan plans general natural control regional global places place nuclear science
      sciences possible explosion explosions question questions simple double triple single
      format document documents expert experts article articles image images virus chocolate
      piano opera cinema cafe sandwich pizza bravo cool super normal ideal oral moral rural
      verbal visual material editorial experimental fundamental principal professor doctor motor
      sector factor actor uranium plutonium radar laser satellite satellites data zero
      zone zones base bases information communication organisation organization nation nations
      participation verification illustration introduction presentation presentations
      observation direction action region attention solution position operation mission version
      tradition television civil crisis metro tram terrible horrible flexible visible terminal
      hospital criminal usual chef club film films sport sports tennis golf football fan stop
      weekend smartphone online programmer parking ticket tickets
      """;

  /// Everyday and conference language, for the statistics of letters.
  static final Map<Language, String> TEXT =
      Map.of(
          Language.ENGLISH,
          """
          monitoring the whole world for underground explosions requires hundreds of sensors which
          listen through earth ocean and air scientists share knowledge during every session while
          young people ask questions about verification technology government officials believed
          that something should change because hidden testing threatens everything we thought was
          healthy weather forecasting shows where particles might have been brought by strong wind
          another meeting between engineers would strengthen cooperation throughout the following
          years currently several workshops highlight achievements teaching training understanding
          building network which keeps growing quickly although funding remains low yesterday a
          keynote about machine learning was given in the large theatre with headphones
          interpreters helped everyone follow along afterwards they enjoyed drinks downstairs
          nothing else is planned tonight shuttle schedule breakfast dinner reception welcome
          cloakroom wheelchair lost phone charger
          """,
          Language.FRENCH,
          """
          surveiller le monde entier pour detecter les explosions souterraines exige des centaines
          de capteurs qui ecoutent la terre les oceans et l air les chercheurs partagent leurs
          connaissances lors de chaque reunion tandis que les jeunes posent des questions sur la
          verification technologique le gouvernement croyait que quelque chose devait changer
          parce que des experiences cachees menacent l equilibre la meteorologie montre d ou
          viennent les poussieres apportees par un vent violent une nouvelle rencontre entre
          ingenieurs renforcerait cooperation durant les annees suivantes actuellement plusieurs
          ateliers mettent en lumiere travaux formation enseignement developpement du reseau qui
          grandit rapidement malgre un budget limite hier un expose sur apprentissage automatique
          fut donne au grand theatre avec casques les interpretes aidaient chacun a suivre ensuite
          ils prenaient boissons au rez de chaussee rien d autre prevu navette horaire petit diner
          vestiaire fauteuil roulant telephone
          """,
          Language.SPANISH,
          """
          vigilar el mundo entero para detectar explosiones subterraneas exige cientos de sensores
          que escuchan tierra oceano y aire los cientificos comparten conocimientos durante cada
          reunion mientras los jovenes hacen preguntas sobre verificacion tecnologica el gobierno
          creia que algo debia cambiar porque experimentos ocultos amenazan la seguridad los
          pronosticos del tiempo muestran desde donde llegaron particulas traidas por fuertes
          vientos otro encuentro entre ingenieros fortaleceria la cooperacion en los siguientes
          anos actualmente varios talleres destacan logros formacion ensenanza desarrollo de una
          red que crece rapidamente aunque el presupuesto sigue siendo bajo ayer hubo una
          conferencia acerca del aprendizaje automatico en el gran teatro con auriculares los
          interpretes ayudaron a cada persona despues bebieron abajo nada mas previsto autobus
          horario desayuno cena guardarropa silla ruedas
          """);

  private LatinWords() {}
}
