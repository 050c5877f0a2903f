extension StopLexicon {
    static let german: [(kind: StopWordClass, words: String)] = [
        (.dont, "nicht nie niemals kein keine keinen keinerlei"),
        (.between, "mehr wieder mich uns hier mir sie bei bitte von ihnen weiter"),
        (.cease, "aufhoren unterlassen unterlasst unterlass stoppen stoppt beenden"),
        (.suspect, "aufhoren widerrufe streichen loschen anrufen"),
        (
            .llame,
            "anrufen anruft angerufen anzurufen kontaktieren kontaktiere anschreiben schreiben belastigen belaestigen storen stoeren melden anruf"
        ),
        (.reached, "angerufen kontaktiert angeschrieben belastigt gestort behelligt"),
        (.calls, "anrufe nachrichten werbung werbeanrufe telefonanrufe anrufen sms kontaktaufnahme kontakt mails"),
        (.want, "will mochte moechte mochten wunsche wuensche wollen brauche mag wunschen"),
        (.any, "mehr von ihnen mehr ihre solche diese weiteren weitere dass sie"),
        (.again, "mehr wieder weiterhin"),
        (.me, "mich uns"),
        (.my, "meine unsere diese meinen"),
        (.number, "nummer namen telefonnummer rufnummer handynummer"),
        (.list, "listen verteiler datenbank kartei system adressliste anrufliste"),
        (
            .remove,
            """
            loschen loesche loeschen losche loscht streichen streiche streicht entfernen entferne vergessen sperren nehmen
            tragen lasst
            """
        ),
        (.consent, "einwilligung zustimmung einverstandnis erlaubnis"),
        (.revoke, "widerrufe widerrufen ziehe entziehe"),
        (.fed, "genug satt genervt nerven nervt"),
        (.law, "anwalt polizei anzeige anzeigen klage verklage beschwerde bundesnetzagentur rechtsanwalt"),
        (.when, "vor nach heute jetzt so um am morgen wahrend abends vormittags bis spater"),
    ]
}
