extension StopLexicon {
    static let portuguese: [(kind: StopWordClass, words: String)] = [
        (.dont, "nao nunca jamais nem nenhuma nenhum"),
        (.between, "me nos volte voltem voltar a mais mim que quero se pode podem favor"),
        (.stop, "pare parem chega"),
        (.cease, "pare parem parar deixe deixem chega cesse cessem"),
        (.suspect, "pare parem chega tire remova"),
        (.disable, "cancele cancelem cancelar desative encerre"),
        (
            .llame,
            """
            ligue liguem ligues ligar ligarem ligando telefone telefonar telefonem mande mandem mandar mandando enviar envie enviem
            contate contatem contatar contacte contactem incomode incomodem incomodar incomodando perturbe perturbem perturbar
            perturbando chame chamem liga manda chama procure procurem escreva escrevam escreve encher encha enche entre entrem
            """
        ),
        (.reached, "contatado contatada incomodado incomodada perturbado"),
        (.calls, "ligacoes ligacao chamadas chamada mensagens mensagem telefonemas contato"),
        (.want, "quero queremos desejo preciso aceito autorizo gosto"),
        (.any, "receber mais que me nos de suas essas voces ser ninguem nenhuma qualquer dessas essa"),
        (.again, "mais nunca novamente jamais"),
        (.me, "mim"),
        (.my, "meu minha meus esse este"),
        (.number, "numero nome telefone celular contato"),
        (.list, "lista cadastro sistema base registros"),
        (
            .remove,
            """
            remova removam remover delete risque risquem tire tirem tirar apague apaguem apagar exclua excluam excluir retire retirem retirar deletem deleta
            esqueca esquecam bloqueie apaga remove tira
            """
        ),
        (.consent, "consentimento permissao autorizacao"),
        (.revoke, "revogo retiro cancelo retirar"),
        (.fed, "cansado cansada farto farta cansei"),
        (.law, "advogado processar processo policia procon denunciar denuncia processo anatel"),
        (.when, "antes depois hoje agora amanha ate tarde cedo"),
    ]
}
