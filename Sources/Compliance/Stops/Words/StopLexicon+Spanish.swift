extension StopLexicon {
    static let spanish: [(kind: StopWordClass, words: String)] = [
        (.dont, "nunca jamas"),
        (
            .between,
            "se me nos le les lo vuelva vuelvan volver vuelvas vuelve esten este estan estar anden sigan siga sigas sigue siguen insistan a de hay que quiero mas nadie tienen tiene derecho ya usted ustedes"
        ),
        (.stop, "pare paren parenle parele"),
        (
            .cease,
            "deje dejen deja dejad dejar pare paren parar basta cese cesen evite eviten prohibo prohibe termine terminen"
        ),
        (.suspect, "basta baja dejen deje quite quiten borre borren"),
        (.disable, "cancele cancelen cancelar desactive desactiven termine suspenda"),
        (
            .llame,
            """
            llame llamen llames llamar llamarme llamarnos llamarle llamando marque marquen marcar marcarme marcando escriba escriban escribas
            escribir escribirme escribiendo contacte contacten contactar contactarme contactes moleste molesten molestar molestarme
            molestes molestando mande manden mandar mandarme mandando enviar enviarme envie envien enviando busque busquen busques fastidie fastidien telefonee hable hablen insista
            insistan insistir comunique comuniquen
            """
        ),
        (.reached, "llamado contactado contactada molestado molestada contactados"),
        (.calls, "llamadas llamada mensajes mensaje correos avisos publicidad textos"),
        (
            .want,
            "quiero queremos quiere deseo deseamos necesito necesitamos autorizo autorice acepto gusta gustan gustaria interesa pedi"
        ),
        (
            .any,
            "que me nos su sus de recibir ser nadie mas ninguna ningun ningunas tantas estas esas estos esos las los ya ustedes por favor reciba recibiendo"
        ),
        (.again, "mas nunca jamas nuevamente otra ya favor"),
        (.me, "mi nos"),
        (.my, "mi mis nuestro nuestra este esta"),
        (.number, "numero numeros nombre telefono celular"),
        (.list, "lista listas sistema base registros registro agenda"),
        (
            .remove,
            """
            quite quiten quitar quita borre borren borrar borra elimine eliminen eliminar elimina saque saquen sacar retire
            retiren olvide olviden olvida tache borrenme borreme quiteme quitenme saqueme saquenme elimineme eliminenme retireme retirenme borrame
            quitame sacame olvidese bloquee borrenlo borrelo quitenlo quitelo eliminenlo eliminelo saquenlo saquelo
            """
        ),
        (.consent, "consentimiento permiso autorizacion"),
        (.revoke, "revoco retiro anulo cancelo revocar retirar"),
        (.fed, "harto harta cansado cansada cansa hartos"),
        (.law, "abogado demandar demandare demanda policia denunciar denuncia denunciare denunciarlos demandarlos"),
        (.when, "antes despues hoy ahora manana hasta tan tarde temprano todavia"),
    ]
}
