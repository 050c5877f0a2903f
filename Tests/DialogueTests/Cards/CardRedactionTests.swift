import Controls
import Dialogue
import Testing

/// No card number and no security code leaves the recogniser's side (PCI-2, PCI-5).
struct CardRedactionTests {
    @Test(
        .controls("PCI-2", "PCI-5"),
        arguments: [
            "4111 1111 1111 1111", "4111111111111111", "4111-1111-1111-1111", "My card is 4111, 1111, 1111, 1111.",
            "four one one one one one one one one one one one one one one one",
            "Four, one, one, one, one, one, one, one, one, one, one, one, one, one, one, one.",
            "four triple one quadruple one quadruple one quadruple one",
            "forty-one eleven eleven eleven eleven eleven eleven eleven",
            "forty one eleven, eleven eleven, um, eleven eleven, eleven eleven",
            "four one double one double one double one and double one double one double one double one",
            "It's 4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 okay", "forty-one eleven 1111 one one one one 1111",
            "four ones is wrong, it's four then three ones, four ones, four ones and four ones",
            "forty-one hundred eleven, eleven hundred eleven, eleven hundred eleven, eleven hundred eleven",
            "four thousand one hundred eleven, one thousand one hundred eleven, one thousand one hundred and eleven, one thousand one hundred eleven",
            "five five 55 5555 5555 4 for 4 4", "4000 oh oh oh oh 0000 double oh two",
            "3782 822463 10005", "thirty-seven eighty-two, eight two two four six three, one oh oh oh five",
            "5555 5555 5555 4444", "four thousand one hundred eleven 1111 1111 1111",
            "cuatro uno uno uno, uno uno uno uno, uno uno uno uno, uno uno uno uno",
            "cuarenta y uno, once, once, once, once, once, once, once",
            "es cuatro mil ciento once, mil ciento once, mil ciento once, mil ciento once",
            "cinco cinco cinco cinco, luego cincuenta y cinco cincuenta y cinco, 5555, cuarenta y cuatro cuarenta y cuatro",
            "quatre un un un, un un un un, un un un un, un un un un",
            "quarante et un onze onze onze onze onze onze onze",
            "cinquante-cinq cinquante-cinq cinquante-cinq cinquante-cinq cinquante-cinq cinquante-cinq quarante-quatre quarante-quatre",
            "trente-sept quatre-vingt-deux, quatre-vingt-deux vingt-quatre soixante-trois, un zéro zéro zéro cinq",
        ])
    func aCardNumberIsTakenOutInEveryStyle(_ spoken: String) {
        let redacted = CardRedaction.redact(spoken)
        #expect(redacted.hit)
        #expect(redacted.text.contains("[card]"))
        #expect(redacted.text.filter(\.isNumber).isEmpty)
        let words = redacted.text.lowercased().split { !$0.isLetter }
        for word in [
            "one", "ones", "eleven", "four", "forty", "triple", "double", "thousand", "hundred", "oh", "once", "onze",
            "uno", "un", "cinco", "vingt",
        ] {
            #expect(!words.contains { $0 == word }, "\(redacted.text)")
        }
    }

    /// One digit misheard breaks the check and leaves the others: a card's length and first digit are enough.
    @Test func aMisheardCardNumberIsTakenOutToo() {
        #expect(CardRedaction.redact("4111 1111 1111 1112").text == "[card]")
    }

    @Test(
        .controls("PCI-2"),
        arguments: [
            ("the cvv is 123", "the cvv is [cvv]"), ("Security code: one two three.", "Security code: [cvv]."),
            ("the three digits on the back are 9 8 7", "the three digits on the back are [cvv]"),
            ("CVC 1234 and that's it", "CVC [cvv] and that's it"),
            (
                "it's 4111 1111 1111 1111 expiry 12 27 security code 123",
                "it's [card] expiry [expiry] security code [cvv]"
            ),
            ("4111 1111 1111 1111, oh five twenty nine, four five six", "[card]"),
        ])
    func aSecurityCodeIsTakenOut(_ spoken: String, _ kept: String) {
        let redacted = CardRedaction.redact(spoken)
        #expect(redacted.text == kept)
        #expect(redacted.hit)
    }

    /// What else nobody needs is taken out by its name or its shape (DUR-8).
    @Test(
        .controls("DUR-8"),
        arguments: [
            ("my social is 123-45-6789", "my social is [ssn]"), ("123-45-6789", "[ssn]"),
            ("social security number one two three four five six seven eight nine", "social security number [ssn]"),
            ("the last four of my social security are 6789", "the last four of my social security are [ssn]"),
            ("my IBAN is DE89 3704 0044 0532 0130 00", "my IBAN is [account]"), ("GB29NWBK60161331926819", "[account]"),
            ("D E eight nine 3704 0044 0532 0130 00", "[account]"),
            ("account number 12345678", "account number [account]"),
            ("routing number is oh two one oh oh oh oh two one", "routing number is [account]"),
            ("my passport is 123456789", "my passport is [passport]"),
            ("my date of birth is March fourth nineteen eighty five", "my date of birth [birth date]"),
            ("the password is hunter two, okay?", "the password is [password], okay?"),
            ("el código de seguridad es uno dos tres", "el código de seguridad es [cvv]"),
            ("mi número de cuenta es 12345678", "mi número de cuenta es [account]"),
            ("mi seguro social es uno dos tres cuatro cinco seis siete ocho nueve", "mi seguro social es [ssn]"),
            ("vence doce veintisiete", "vence [expiry]"), ("mi contraseña es gato azul", "mi contraseña es [password]"),
            ("le cryptogramme est cent vingt-trois", "le cryptogramme est [cvv]"),
            ("mon numéro de compte 12345678", "mon numéro de compte [account]"),
            ("sécurité sociale 2 84 05 75", "sécurité sociale [ssn]"),
            ("my Medicare number is 1234567890", "my Medicare number is [health]"),
            ("I have diabetes so no sugar", "I have [health] so no sugar"),
            ("my wife is pregnant", "my wife is [health]"),
            ("I was diagnosed with multiple sclerosis", "I was diagnosed with [health]"),
            ("I'm on antidepressants", "I'm on [health]"), ("tengo cáncer", "tengo [health]"),
            ("je suis enceinte", "je suis [health]"),
        ])
    func otherSecretsAreTakenOut(_ spoken: String, _ kept: String) {
        #expect(CardRedaction.redact(spoken).text == kept)
    }

    /// Those are refused aloud (DUR-8); a date of birth is only taken out.
    @Test(.controls("DUR-8")) func whatNobodyMayGiveIsRefused() {
        #expect(CardRedaction.redact("I have diabetes").refused == .health)
        #expect(CardRedaction.redact("my social is 123-45-6789").refused == .nationalID)
        #expect(CardRedaction.redact("account number 12345678").refused == .bankAccount)
        #expect(CardRedaction.redact("my birthday is May 4th 1985").refused == nil)
    }

    @Test(arguments: [
        "call me at 813 555 0142 after five", "I bought two in 2024 for 129 dollars", "order number 1234567890",
        "it's at 4111 Elm Street, apartment 123", "", "no thanks", "one moment, I have two of them already",
        "I forgot my password", "de luxe 12 by 14", "is it 20 percent or 15",
        "two hundred and fifty dollars is too much",
        "my order from the 12th, number 4 7 1 1, has two lamps and 3 chairs", "I have the pregnancy pillow in my cart",
        "I only said that once", "I have the blood pressure monitor in my cart", "fifty cent", "quiero dos lámparas",
        "is the cancer awareness shirt still there", "llámame a las once", "une lampe et six chaises",
    ])
    func otherNumbersStay(_ spoken: String) {
        let redacted = CardRedaction.redact(spoken)
        #expect(redacted.text == spoken)
        #expect(!redacted.hit)
    }
}
