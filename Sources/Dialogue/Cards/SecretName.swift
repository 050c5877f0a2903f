/// A secret that is known by the words before it, as "security code".
struct SecretName: Hashable, Sendable {
    let secret: SpokenSecret
    /// How many digits it may have.
    let lengths: ClosedRange<Int>

    /// How many words may stand between the name and its digits.
    static let reach = 8

    /// What a few digits after a card number are.
    static let afterCard = SecretName(secret: .securityCode, lengths: 3...4)

    /// The secret whose name ends at a word; nil if none does. The longest name counts.
    static func named(_ words: [HeardWord], endingAt position: Int) -> SecretName? {
        names.first { entry in
            let start = position + 1 - entry.words.count
            return start >= 0 && words[start...position].map(\.bare) == entry.words
        }?.name
    }

    private struct Entry {
        let words: [String]
        let name: SecretName
    }

    private static let names: [Entry] = {
        var entries: [Entry] = []
        for (name, phrases) in table {
            for phrase in phrases {
                entries.append(Entry(words: phrase.split(separator: " ").map(String.init), name: name))
            }
        }
        return entries.sorted { $0.words.count > $1.words.count }
    }()

    private static let table: [(SecretName, [String])] = [
        (afterCard, codeNames),
        (SecretName(secret: .expiry, lengths: 3...6), expiryNames),
        (
            SecretName(secret: .nationalID, lengths: 4...9),
            ["social security number", "social security", "ssn", "my social", "s s n", "social is"] + nationalNames
        ),
        (
            SecretName(secret: .bankAccount, lengths: 5...34),
            [
                "account number", "routing number", "bank account", "iban", "sort code", "checking account",
                "account is", "i b a n", "numero de cuenta", "cuenta bancaria", "cuenta de banco", "cuenta es",
                "numero de ruta", "numero de compte", "compte bancaire", "compte est", "rib",
            ]
        ),
        (SecretName(secret: .passport, lengths: 5...10), ["passport", "passport number", "pasaporte", "passeport"]),
        (SecretName(secret: .birthDate, lengths: 2...8), birthNames),
        (
            SecretName(secret: .password, lengths: 0...0),
            [
                "password is", "password", "passcode is", "pin is", "contrasena es", "clave es", "pin es",
                "mot de passe est",
                "code pin est",
            ]
        ),
        (
            SecretName(secret: .health, lengths: 5...15),
            [
                "medicare number", "medicare", "medicaid", "health insurance number", "health insurance",
                "insurance member number",
                "medical record number", "seguro medico", "seguro de salud", "carte vitale", "assurance maladie",
            ]
        ),
    ]

    private static let codeNames = [
        "cvv", "cvc", "cvv2", "cvc2", "csc", "cid", "c v v", "c v c", "security code", "verification code",
        "security number", "digit code", "back of the card", "back of my card", "back of it", "on the back",
        "card code", "code on the front", "cvv code", "cvv number", "codigo de seguridad", "codigo de atras",
        "de atras",
        "al reverso", "code de securite", "cryptogramme", "au dos", "code au dos",
    ]

    private static let expiryNames = [
        "expiry", "expiry date", "expires", "expiration", "expiration date", "exp", "exp date", "valid thru",
        "valid through", "valid until", "good through", "good thru", "fecha de vencimiento", "vencimiento", "vence",
        "caduca", "caducidad", "expira", "date d'expiration", "expire", "valable jusqu'au", "valable jusqu'en",
    ]

    private static let birthNames = [
        "date of birth", "birth date", "birthdate", "birthday is", "birthday", "born on", "born in", "dob", "d o b",
        "i was born", "fecha de nacimiento", "naci en", "naci el", "cumpleanos", "date de naissance", "ne le", "nee le",
        "ne en", "nee en",
    ]

    private static let nationalNames = [
        "seguro social", "seguridad social", "numero de seguridad social", "numero de identidad", "mi dni", "dni es",
        "cedula", "curp", "securite sociale", "numero de securite sociale", "numero de secu", "carte d'identite",
    ]
}
