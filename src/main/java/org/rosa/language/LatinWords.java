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
          the of and to in is are was were be been am has have had do does did will would can
          could should may must shall not it its he she they we you i your my our their his her
          them us me this that these those there here what who whom whose when where which why how
          if but or so for from with without by at on as an than then just now very more most much
          many some any all each every about after before into out up down over under again also
          still only next tell show give go get know want need like help please thanks thank hello
          hi hey goodbye bye good morning afternoon evening night yes yeah sure welcome sorry
          today tomorrow yesterday tonight time day days week room rooms hall floor lunch coffee
          break talk talks speaker speakers poster posters registration desk badge bathroom toilet
          toilets restroom exit entrance elevator lift stairs map way near nearest far open close
          closed start starts end ends first last name mean means many people country countries
          treaty nuclear weapons station stations earthquake waste water food free ticket bus
          train taxi speak understand repeat say said let lets one two three four five english
          wonderful great nice morning howdy cheers absolutely compare describe explain between
          because while until during again never always almost enough maybe perhaps really quite
          every else besides however although anything something nothing someone everyone anybody
          everybody weapon explosion explosions sensor sensors data science scientist scientists
          networking partner award language english spanish french russian chinese arabic big
          bigger small better best bad louder upstairs downstairs outside inside behind access
          available broken cheap expensive change charge cost drink eat explain finish follow fun
          funny happy hear hot cold hungry interested interesting join kind later leave less
          little live long look lost louder slower slowly loud meet meeting money nearby news
          number old order parking password person place possible private problem program
          programme question questions quiet quick read ready really same schedule seat seats see
          send sit slow small smoking soon sound stay stop story stupid summary team tired
          together too travel true try visit wait walk weather well wheelchair wrong year years
          young resume super perfect new organised organized difference between happens happened
          happen works work doing going coming looking left right don doesn didn isn aren won ve
          ll re
          """,
          Language.FRENCH,
          """
          le la les l un une des du de d et est sont etait etes es suis sommes a au aux ai as avez
          avons ont ce cet cette ces c ca ceci cela il elle ils elles on nous vous je j tu te me
          moi toi lui leur leurs mon ma mes ton ta tes son sa ses notre nos votre vos qui que qu
          quoi dont ou quand comment combien pourquoi quel quelle quels quelles si mais donc ni ne
          n pas plus moins tres trop aussi bien encore deja toujours jamais ici y en dans sur sous
          avec sans pour par chez vers entre apres avant pendant depuis jusqu peut peux pouvez
          puis dois doit faut faire fait fais dire dis dites voir aller va vais veux voudrais
          aimerais parle parlez bonjour bonsoir salut merci beaucoup oui non revoir bientot adieu
          svp plait pardon excusez desole accord aujourd hui demain hier soir matin midi jour
          jours heure heures semaine salle salles etage dejeuner pause cafe toilettes sortie
          entree ascenseur escalier porte accueil inscription badge conference seance seances
          intervenant orateur prochain prochaine premier premiere dernier derniere nom pays traite
          essais nucleaires nucleaire armes station seisme trouve trouver commence finit signifie
          veut aide aidez moi quelqu chose rien tout tous toute toutes autre autres francais deux
          trois quatre cinq voici voila eau manger gratuit coucou importe laisse laissez tomber
          absolument vraiment parce pendant assez peut etre presque chaque ailleurs cependant
          quelque quelques personne explosion explosions capteur capteurs donnees scientifique
          scientifiques chercheur partenaire prix langue anglais espagnol russe chinois arabe
          grand grande petite meilleur mauvais dehors dedans derriere devant acces disponible
          chaud froid cher changer charger cout coute boire expliquer expliquez finir suivre drole
          content entendre entends faim interesse interessant interessante rejoindre tard partir
          vivre long longtemps regarder perdu fort lentement rencontrer reunion argent nouvelles
          numero vieux mot passe gens personne endroit possible prive probleme programme question
          questions rapide lire pret vraiment reste meme place places envoyer petit fumer rester
          arrete arretez histoire resume equipe fatigue ensemble voyager vrai essayer visiter
          attendre marcher temps meteo mal faux annee annees jeune enchante super parfait genial
          nouveau difference organise medecin repeter repete journee repetez comprends comprend
          sais savez connais s t m affiche affiches plan
          """,
          Language.SPANISH,
          """
          el la los las un una unos unas del al de y e o u es son era fue ser estar esta este
          estan estoy estas eres soy somos hay ha han he has tiene tienen tengo tienes que quien
          quienes cual cuales cuando donde como cuanto cuanta cuantos cuantas porque por para con
          sin sobre entre hasta desde hacia segun en no si pero mas menos muy tambien ya aun nunca
          siempre yo tu usted ustedes ellos ella nosotros me te se nos le les lo mi mis su sus
          nuestro nuestra eso esto esa ese aquello aqui alli ahi ahora luego despues antes hoy
          manana ayer noche tarde dias buenos buenas hola adios gracias muchas mucho favor perdon
          disculpe disculpa vale claro bueno bien puede puedo puedes puedes podria quiero quisiera
          necesito dime digame decir hablar habla hablas hacer hace ir voy va ver saber sabe sala
          salas piso planta almuerzo pausa bano banos aseos servicios salida entrada ascensor
          escalera puerta registro inscripcion ponencia ponente ponentes charla sesion proxima
          proximo primera primero ultima ultimo nombre pais paises tratado pruebas ensayos
          nucleares armas estacion terremoto significa empieza termina comienza hora horas semana
          dia ayuda ayudame algo nada todo todos toda todas otro otra espanol dos tres cuatro
          cinco agua comer gratis repita entiendo entiende encuentra oyes oye importa
          absolutamente realmente mientras bastante quizas casi cada ademas aunque alguien nadie
          alguno alguna ninguno explosion explosiones sensor sensores datos cientifico cientificos
          socio premio idioma ingles frances ruso chino arabe grande pequena mejor peor malo fuera
          dentro detras delante cerca lejos buenas acceso disponible calor frio caro barato
          cambiar cargar cuestan beber explicar explica terminar seguir gracioso contento oigo
          hambre interesa interesante vivir largo mirar perdido perdida fuerte despacio lento
          conocer reunion dinero noticias numero viejo pedir gente persona lugar posible privado
          problema programa pregunta preguntas rapido leer listo mismo asiento asientos enviar
          pequeno fumar pronto parar historia resumen equipo cansado juntos viajar verdad intentar
          visitar esperar caminar tiempo mal ano anos joven encantado encantada perfecto genial
          repetir repite nuevo diferencia organiza cafe medico super queda hasta luego quisiera
          gustaria llamo llama llamas cuesta cartel carteles mapa
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
      ok okay rosa ctbto ctbt snt otice vienna vienne viena hofburg internet wifi email radio taxi
      video hotel bar menu robot avatar tavus chatgpt ims idc osi infrasound radionuclide xenon
      test no on me a as conference station badge mr mrs dr
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
