extension StopGrammar {
    /// What the lines for all languages leave: turns of phrase, and words in another order.
    static let spanish: [(rule: StopRule, line: String)] =
        [
            "deje|dejen|deja|dejar de @llame", "ya no ..4 @llame|@calls", "no ..1 vuelva|vuelvan|vuelvas a",
            "basta ..1 ya|de|con|$", "ya basta", "dejen|deje|deja ..2 descansar|dormir|vivir", "ya estuvo",
            "ni ..5 @llame", "dejen|deje|deja ..1 de ..2 @llame|joder|chingar|fregar",
            "@fed de ..3 @calls|@llame|ustedes|que", "no ..3 @want @any*6 @calls|@llame|saber", "@want que ..4 @llame",
            "no ..3 vuelva|vuelvan ..1 a", "ultima vez que", "si ..3 vuelven|vuelve a @llame",
            "voy a ..2 quejar|quejarme|denunciar|demandar|reportar",
        ].map { (.stopContact, $0) }
        + [
            "borrenme|borreme|quiteme|quitenme|saqueme|saquenme|elimineme|eliminenme|retireme|retirenme|borrame|quitame|sacame|olvidense|olvidese|borrenlo|borrelo|quitenlo|quitelo|eliminenlo|eliminelo|saquenlo ..5",
            "ser|sea ..1 eliminado|eliminada|borrado|borrada|retirado|retirada|quitado|quitada|removido|removida|excluido|excluida",
            "darme|dame|deme|denme|darse|dar de baja", "^ ..2 baja $",
            "cancele|cancelen|cancelar ..4 @calls|suscripcion",
            "me|nos quiten|quite|borren|borre|saquen|saque|eliminen|elimine|retiren|retire",
            "@remove ..2 @my ..1 @number",
        ].map { (.removeFromList, $0) }
        + [
            "dejeme|dejenme|dejame|dejadme|dejennos|dejenos ..2 paz|tranquilo|tranquila|tranquilos|solo|sola",
            "en paz", "vayase|vete|vayanse ..2 carajo|diablo|mierda|demonio",
            "no ..1 fastidie|fastidien|joda|jodan|chingue",
            "los|lo|la voy a demandar|denunciar|reportar", "es acoso", "acoso",
        ].map { (.leaveAlone, $0) }
        + [
            "no ..2 interesa|interesan", "no ..2 interesado|interesada|interesados", "ningun|sin interes",
        ].map { (.notInterested, $0) }

    static let french: [(rule: StopRule, line: String)] =
        [
            "@cease ..2 vos|ces|les|tous|avec|de|votre ..2 @calls|@llame|@pester|publicite|demarchage",
            "assez|stop|plus|marre|ras ..4 @calls|@llame", "@llame ..2 plus|jamais|pas",
            "ne|plus|jamais ..2 @want|veux ..6 @calls|@llame|@reached|recevoir|entendre|parler",
            "pas|plus|aucun ..2 de|dappel|dappels ..1 demarchage|publicite|pub", "^ plus ..2 @calls",
            "plus jamais ca|$", "derniere fois que",
            "marre|assez de|que|du", "interdis ..4 @llame|@call", "liste rouge|bloctel",
        ].map { (.stopContact, $0) }
        + [
            "@remove ..1 moi|nous|mon|mes",
            "desabonner|desabonnez|desabonne|desabonnement|desinscrire|desinscrivez|desinscription|desinscris|desinscrit",
            "de votre|vos liste|listes|fichier|fichiers|base", "oubliez moi|nous|mon",
            "etre|soit|sois ..1 retire|retiree|supprime|supprimee|enleve|enlevee|efface|effacee|desabonne|desabonnee|desinscrit|desinscrite",
        ].map { (.removeFromList, $0) }
        + [
            "laissez|laisse|foutez|fichez|lachez|fous|lache moi|nous|me ..3 tranquille|tranquilles|paix|grappe",
            "fichez|foutez|allez le|vous|au camp|faire|diable",
            "ca suffit", "lachez|lache|lachezmoi moi|nous", "cest du harcelement", "harcelement", "je vais ..2 plainte",
            "en paix", "degagez|degage|casse",
        ].map { (.leaveAlone, $0) }
        + [
            "pas|plus|aucunement|nullement ..2 interesse|interessee|interesses|interessees|dinteret",
            "minteresse|minteressent|interesse|interessent pas|plus|aucunement",
            "aucun interet",
        ].map { (.notInterested, $0) }

    static let german: [(rule: StopRule, line: String)] =
        [
            "rufen|ruf|ruft|rufe ..6 nicht|nie|niemals ..4 an", "rufen|ruf ..3 nicht|nie|niemals $",
            "nicht|nie|niemals|kein|keine|keinen ..5 @llame|@reached|@calls",
            "keine|keinen|keinerlei|genug ..3 @calls|anruf|kontakt",
            "horen|hor|hort|hoeren|hoer|horn ..5 auf|damit", "schluss ..2 mit|damit|jetzt|$",
            "schreiben|schreib|kontaktieren|belastigen|belaestigen|storen|stoeren ..4 nicht|nie",
            "mit ..3 aufhoren|aufhoeren|schluss", "unterlassen|unterlasst ..2 das|sie|ihre|diese",
            "lassen|lass sie|das ..1 das|sein|anrufen|bleiben", "untersage|verbitte|verbiete ..6",
            "finger weg", "das ..1 nicht mehr", "nichts|nix ..2 mehr ..4 horen|hoeren|wissen|bekommen|kriegen",
            "nerven|nerv|nervt sie|mich|nicht|uns|mit",
        ].map { (.stopContact, $0) }
        + [
            "nehmen|nimm|nehmt|streichen|streich|loschen|loesche|losche|loeschen|entfernen|entferne|tragen|losch ..5 liste|nummer|verteiler|datenbank|kartei|daten|aus|raus|system",
            "@remove ..2 @me", "von|aus der|ihrer|eurer|dieser|allen ..1 liste|verteiler|datenbank|listen|kartei",
            "@remove ..2 meine|unsere ..1 @number",
            "abmelden|abbestellen|abmeldung|abbestelle|austragen", "bestellen|melden sie ..3 ab",
            "meine|meinen|unsere|diese|mich ..3 loschen|streichen|entfernen|vergessen|sperren|loeschen|austragen",
            "geloscht|gestrichen|entfernt|geloescht|abgemeldet werden|sein", "rauswerfen|raus aus",
        ].map { (.removeFromList, $0) }
        + [
            "widerrufe|widerruf|widerrufen|widersprechen|widerspreche", "ziehe|entziehe ..4 @consent",
            "nie|nicht|niemals ..3 zugestimmt|eingewilligt|erlaubt|einverstanden",
        ].map { (.consentWithdrawn, $0) }
        + [
            "lassen|lass|lasst|lasse ..6 ruhe|frieden", "in ruhe|frieden ..1 lassen|gelassen", "ruhe lassen",
            "es reicht", "reicht jetzt|mir|langsam",
            "verschwinden|verschwinde|verpissen|verpiss|hau|hauen ..2 ab|sie|dich|$", "leck mich", "mir reichts",
            "geben|gib|gebt ..3 ruhe", "verzichte|verzichten ..5 @calls", "ist ..1 belastigung|belaestigung",
            "belastigung|belaestigung",
        ].map { (.leaveAlone, $0) }
        + [
            "kein|keinerlei|null|keine ..1 interesse|bedarf|lust", "nicht ..2 interessiert", "interessiert ..2 nicht",
            "brauche|brauchen|will ..1 nichts|nix",
        ].map { (.notInterested, $0) }

    static let portuguese: [(rule: StopRule, line: String)] =
        [
            "pare|parem|parar|chega|deixe|deixem ..3 @calls|@llame|@pester", "nao|nunca|jamais|nem ..4 @llame|@calls",
            "@fed de|dessas|das|com ..3 @calls|@llame|voces",
            "nem ..5 @llame", "para ..1 de ..1 @llame", "sem ..1 @calls", "cancelar|cancele|cancelem ..3 @calls",
            "basta|chega de|dessas|disso|$", "ultima vez que",
        ].map { (.stopContact, $0) }
        + [
            "me esquecam|esqueca|esquece|tire|tirem|tira|remova|removam|delete|deletem|exclua|excluam|retire|retirem|apague|risque|descadastre|bloqueie ..4",
            "@remove ..2 meu|minha|nosso ..1 @number",
            "descadastrar|descadastre|descadastrem|descadastramento", "sair|tira|tire ..2 dessa|da|desta lista",
        ].map { (.removeFromList, $0) }
        + [
            "deixa|deixe|deixem|deixem ..2 paz", "em paz", "vai|va ..2 merda|inferno|catar|lixar",
            "nao encha|enche|perturbe|incomode|amola", "vou ..2 processar|denunciar|policia",
        ].map { (.leaveAlone, $0) }
        + [
            "nao|sem ..3 interesse|interessa|interessado|interessada"
        ].map { (.notInterested, $0) }
}
