extension StopLexicon {
    /// French; an apostrophe is silent, so that "m'appeler" is one word here.
    static let french: [(kind: StopWordClass, words: String)] = [
        (.dont, "ne pas plus jamais aucun aucune"),
        (.between, "me nous plus jamais pas se le la de vous devez faut il surtout"),
        (.stop, "arretez arrete"),
        (.cease, "arretez arrete arreter cessez cesse cesser"),
        (.suspect, "arretez arrete cessez arret desabonner"),
        (.disable, "annulez annuler desactivez"),
        (
            .llame,
            """
            mappelez mappeler mappelle mappeliez mappeles appelez appeler appelle rappelez rappeler mapellez apelez mapelez dappeler contactez contacter contactiez
            recontactez recontacter telephonez telephoner derangez deranger ecrivez mecrivez mecrire relancez harceler
            harcelez nappelez nappeler rappele mecris dappelez denvoyer envoyez menvoyez denvoyez mimportuner mimportunez minterpeller importuner dimportuner sollicitez solliciter solicitez
            """
        ),
        (.reached, "contacte contactee appele appelee derange derangee sollicite"),
        (.calls, "appels dappels appel dappel sms textos courriels coups"),
        (.want, "veux veut voulons souhaite souhaitons desire voudrais accepte autorise aime"),
        (.any, "recevoir de vos plus etre que lon vous des quon tous ces vos les dappels davantage"),
        (.again, "plus jamais encore"),
        (.me, "moi nous"),
        (.my, "mon ma mes notre ce"),
        (.number, "numero nom coordonnees telephone"),
        (.list, "liste listes fichier fichiers base"),
        (
            .remove,
            """
            retirez retirer enlevez enlever supprimez supprimer effacez effacer rayez rayer otez oubliez sortez bloquez efface
            supprime enleve raye desinscrivez desinscrire desabonnez
            """
        ),
        (.consent, "consentement accord autorisation"),
        (.revoke, "retire revoque annule revoquer retirer"),
        (.fed, "marre assez ras"),
        (.law, "avocat plainte porter police cnil"),
        (.when, "avant apres aujourdhui maintenant demain tard jusqua soir matin midi trop"),
    ]
}
