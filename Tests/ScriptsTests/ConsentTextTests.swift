import Commerce
import Compliance
import Controls
import Testing

@testable import Scripts

/// What a consent text must say before it may be shown to anybody.
struct ConsentTextTests {
    private static let seller = "Example Home LLC"
    private static let calls = """
        I agree that Example Home LLC may call me at the number above about my cart, using an AI-generated (artificial) voice.
        Consent is not a condition of purchase.
        """
    private static let texts = """
        I agree that Example Home LLC may send me automated texts at the number above about my cart. Consent is not a condition
        of purchase.
        """

    private static func missing(_ channel: Channel, _ words: String) -> [String] {
        ConsentText(id: "t", channel: channel, language: "en-US", text: words.replacing("\n", with: " "))
            .missingElements(of: seller)
    }

    /// CON-2, CON-3, SMS-2: a text that leaves one thing out is refused for that thing.
    @Test(
        .controls("CON-2", "CON-3", "SMS-2"),
        arguments: [
            (Channel.voiceAI, "Example Home LLC", "the legal name \"Example Home LLC\""),
            (.voiceAI, "number", "the telephone number"),
            (.voiceAI, "not a condition", "\"not a condition of purchase\""),
            (.voiceAI, "artificial", "an AI-generated or artificial voice"), (.sms, "automated", "automated texts"),
            (.sms, "cart", "the cart that the texts are about"),
        ])
    func aTextThatLeavesOneThingOutIsRefused(channel: Channel, words: String, lack: String) {
        let whole = channel == .voiceAI ? Self.calls : Self.texts
        #expect(Self.missing(channel, whole) == [])
        #expect(Self.missing(channel, whole.replacing(words, with: "x")) == [lack])
    }

    /// CON-4: one letter more is another text.
    @Test(.controls("CON-4")) func theHashIsOfTheVeryWords() {
        func hash(_ words: String) -> String {
            ConsentText(id: "t", channel: .sms, language: "en-US", text: words).sha256
        }
        #expect(hash("a") == "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb")
        #expect(hash("a.") != hash("a"))
    }
}
