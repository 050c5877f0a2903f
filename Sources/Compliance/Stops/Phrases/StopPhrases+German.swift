extension StopPhrases {
    static let german: [(rule: StopRule, lines: [String])] = [
        (
            .stopContact,
            [
                "rufen|ruf|ruft ..5 nicht|nie|niemals ..2 an",
                "nicht|nie|niemals ..2 anrufen|anruft|angerufen|kontaktieren|kontaktiert|schreiben|belastigen|belaestigen",
                "keine ..2 anrufe|werbung|nachrichten|werbeanrufe|telefonanrufe|sms|anrufen",
                "keinen anruf|kontakt mehr",
                "horen|hor|hort|hoeren|hoer|horn sie|mir|damit|endlich|bitte ..2 auf",
                "horen|hor|hort|hoeren|hoer ..1 auf",
                "schreiben|schreib|kontaktieren|belastigen|belaestigen|storen|stoeren sie|mir|mich|uns ..3 nicht",
                "mit ..2 anrufen|anruferei aufhoren|aufhoeren",
                "unterlassen|unterlasst sie|das|ihre|diese",
            ]
        ),
        (
            .removeFromList,
            [
                "nehmen|nimm|nehmt|streichen|streich|loschen|loesche|losche|loeschen|entfernen|entferne|tragen sie|mich|uns|meine ..5 liste|nummer|verteiler|datenbank",
                "nehmen|nimm|streichen|streich|loschen|loeschen|entfernen sie|mich mich|uns|aus|von|raus",
                "von|aus der|ihrer|eurer|dieser liste|verteiler|datenbank",
                "vergessen|vergiss ..1 meine nummer",
            ]
        ),
        (.optOut, ["abmelden|abbestellen|abmeldung", "bestellen sie ..2 ab", "melden sie mich ..2 ab"]),
        (
            .consentWithdrawn,
            [
                "widerrufe|widerruf|widerrufen", "ziehe ..3 einwilligung|zustimmung",
                "nie ..3 zugestimmt|eingewilligt|erlaubt",
                "nicht ..2 zugestimmt|eingewilligt|erlaubt",
            ]
        ),
        (
            .leaveAlone,
            [
                "lassen|lass|lasst sie|mich|uns ..2 ruhe|frieden", "in ruhe lassen", "es reicht", "verschwinden sie",
                "hau|hauen ..1 ab",
            ]
        ),
        (
            .notInterested,
            [
                "kein|keinerlei|null interesse|bedarf", "keine lust", "nicht ..1 interessiert",
                "interessiert mich ..1 nicht",
            ]
        ),
    ]
}
