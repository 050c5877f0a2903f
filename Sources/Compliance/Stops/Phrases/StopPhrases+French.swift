extension StopPhrases {
    /// French; an apostrophe is silent, so "m'appeler" is one word here.
    static let french: [(rule: StopRule, lines: [String])] = [
        (
            .stopContact,
            [
                "arretez|arrete|arreter|cessez|cesse|cesser de|dappeler|dappel ..2 mappel+|appel+|me|mecri+|contact+|nous|telephon+",
                "arretez|arrete|cessez dappeler|decrire",
                "arretez|arrete|cessez|stop|assez ..1 vos|ces|les|tous|avec ..1 appels|messages|sms",
                "arretez|arrete|cessez de ..1 harcel+|derang+|mimportun+|rappel+|mharcel+|mennuy+",
                "^ ..1 arretez|cessez $",
                "mappelez|mappelle|mappeler|mecrivez|mecris ..1 plus|jamais|pas",
                "me|nous rappelez|rappelle|contactez|recontactez|telephonez|derangez|appelez ..1 plus|jamais|pas",
                "nappelez|rappelez|telephonez|appelez ..1 plus|jamais",
                "plus|aucun dappel|dappels|appel|appels|de message|messages",
                "plus de messages|sms|textos|coups",
                "ne veux|voudrais|souhaite plus ..5 appel+|dappel+|message+|mappel+|contact+|recevoir|sms",
            ]
        ),
        (
            .removeFromList,
            [
                "retirez|retire|enlevez|enleve|supprimez|supprime|effacez|efface|rayez|otez|sortez moi|nous",
                "retirez|enlevez|supprimez|effacez|rayez|otez|oubliez mon ..1 numero|nom",
                "retirer|enlever|supprimer|rayer|effacer ..5 liste|numero",
                "de votre liste|fichier",
            ]
        ),
        (
            .optOut,
            [
                "desabonner|desabonnez|desabonne|desabonnement|desinscrire|desinscrivez|desinscription|desinscris",
                "me|mon desabonn+|desinscri+",
            ]
        ),
        (
            .consentWithdrawn,
            [
                "retire|revoque|retirer ..1 mon consentement|accord|autorisation",
                "jamais ..2 donne|autorise|accepte|consenti ..3 accord|numero|consentement|appel+|mappel+|permission|autorisation",
            ]
        ),
        (
            .leaveAlone,
            [
                "laissez|laisse|foutez|fichez moi|nous ..2 tranquille|tranquilles|paix",
                "ca suffit", "fichez|foutez le camp",
            ]
        ),
        (
            .notInterested,
            [
                "pas ..2 interesse|interessee|interesses|interessees", "minteresse pas", "minteressent pas",
                "aucun interet",
                "pas|plus dinteret",
            ]
        ),
    ]
}
