import Controls
import Testing

@testable import Compliance

struct TextLinksTests {
    /// SMS-7: the merchant's domain and its parts, by https; nothing that only looks like it.
    @Test(
        .controls("SMS-7"),
        arguments: [
            ("https://shop.example.com/c/1", true), ("https://SHOP.example.com", true),
            ("https://eu.shop.example.com:443/c?x=1", true), ("http://shop.example.com/c/1", false),
            ("https://shop.example.com.evil.example/c", false), ("https://myshop.example.com/c", false),
            ("https://shop.example.com@evil.example/c", false), ("https://evil.example/shop.example.com", false),
            ("https://evil.example\\.shop.example.com", false), ("shop.example.com/c", false), ("https://", false),
        ])
    func linksAreOnTheMerchantsDomain(link: String, isSent: Bool) {
        #expect(TextLinks.mayBeSent(link, on: ["shop.example.com"]) == isSent)
    }

    /// Even a merchant who names a public shortener as a domain of its own gets none through.
    @Test(.controls("SMS-7"), arguments: TextLinks.publicShorteners)
    func publicShortenersAreRefused(host: String) {
        #expect(!TextLinks.mayBeSent("https://\(host)/x", on: [host]))
        #expect(TextLinks.shortener(in: "Your cart: \(host.uppercased())/x, hurry") == host)
        #expect(TextLinks.shortener(in: "Your cart: https://www.\(host)/x") == host)
    }

    @Test func plainWordsNameNoShortener() {
        #expect(TextLinks.shortener(in: "Here is a bit. Lying at co, t.company and shop.example.com/t.co2") == nil)
    }
}
