extension StopPhrases {
    static let spanish: [(rule: StopRule, lines: [String])] = [
        (
            .stopContact,
            [
                "no me|nos|le|les ..1 llame|llames|llamen|llamar|llamad|contacte|contacten|contactes|moleste|molesten",
                "no me|nos ..1 molestes|escriba|escriban|escribas|mande|manden|envie|envien|marque|marquen",
                "no me|nos|lo vuelva|vuelvas|vuelvan a llam+|marcar|molest+|contact+|escrib+",
                "no vuelva|vuelvas|vuelvan a llam+|marcar|molest+|contact+|escrib+",
                "deje|dejen|deja|dejad|pare|paren|para de llam+|molest+|escrib+|contact+|enviar+|mandar+|marcar+|acosar+",
                "no mas llamadas|mensajes|textos",
                "no quiero|deseo ..4 llamadas|llamada|llamen|llame|mensajes|textos|contacten",
                "no llame|llamen|llames mas|nunca|aqui|a",
                "^ no ..1 llame|llamen|molesten|moleste $",
                "nunca mas me llam+",
            ]
        ),
        (
            .removeFromList,
            [
                "quite|quiteme|quitenme|quitame|quiten|quitar|quitarme|saque|saqueme|saquenme|sacame|sacarme ..4 lista|numero|base",
                "borre|borreme|borrenme|borren|borrar|borrarme|elimine|elimineme|eliminen|eliminenme|elimina ..4 lista|numero|base",
                "quiteme|quitenme|saqueme|saquenme|borreme|borrenme|elimineme|eliminenme",
                "olvide|olviden|olvidese|olvidense ..1 mi numero",
                "lista de no llamar",
            ]
        ),
        (
            .optOut,
            [
                "dar|darme|dame|deme|denme|doy|darse de baja",
                "quiero ..1 baja",
                "cancelar|cancele|cancelen ..2 suscripcion|mensajes|llamadas",
            ]
        ),
        (
            .consentWithdrawn,
            [
                "revoco",
                "no autorizo|autorice|consiento|consenti",
                "no|nunca ..1 di ..2 permiso|consentimiento|autorizacion|numero",
                "retiro mi consentimiento|permiso",
            ]
        ),
        (
            .leaveAlone,
            [
                "dejeme|dejenme|dejame|dejadme ..1 paz|tranquilo|tranquila|solo|sola",
                "basta ya", "ya basta", "^ basta $", "^ pare|paren $", "no insista|insistan|insistas",
                "no moleste|molesten",
            ]
        ),
        (
            .notInterested,
            [
                "no me ..1 interesa|interesan", "no estoy ..2 interesado|interesada", "no tengo ..1 interes",
                "no nos interesa",
            ]
        ),
    ]
}
