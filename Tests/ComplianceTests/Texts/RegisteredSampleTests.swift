import Controls
import Testing

@testable import Compliance

/// What counts as the wording that was registered (SMS-5).
struct RegisteredSampleTests {
    private static let link: [RegisteredSample.Part] = [.words("Shop: your cart: "), .oneWord, .words(" Reply STOP.")]
    private static let offer: [RegisteredSample.Part] = [.words("Shop: "), .fewWords, .words(" off")]

    /// Values, case and spacing may differ, words may not, and a value hides no second sentence.
    @Test(
        .controls("SMS-5"),
        arguments: [
            (link, "Shop: your cart: https://shop.example.com/c/1 Reply STOP.", true),
            (link, "  shop: your  cart: [link to the cart] reply stop. ", true),
            (link, "Shop: your basket: https://shop.example.com/c/1 Reply STOP.", false),
            (link, "Shop: your cart: https://shop.example.com/c/1 Buy now! Reply STOP.", false),
            (link, "Shop: your cart: Reply STOP.", false), (link, "Shop: your cart: x Reply STOP. Now", false),
            (link, "", false), (offer, "Shop: ten percent off", true), (offer, "Shop: [offer] off", true),
            (offer, "Shop: off", false),
            (offer, "Shop: this is a wording of more than forty characters off", false), ([], "", true),
        ])
    func aSampleShowsOneWording(_ wording: [RegisteredSample.Part], _ sample: String, _ shows: Bool) {
        #expect(RegisteredSample(sample).shows(wording) == shows)
    }
}
