import Foundation
import Server
import Testing

/// What may start as far as encryption on the way goes: a table over where it listens, its certificate, a proxy and its addresses.
struct TransitRuleTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let host: String
        let certificate: String?
        let key: String?
        let proxy: Bool
        let url: String?
        let outcome: Result<Transit, TransitRefusal>

        init(
            _ host: String, _ certificate: String?, _ key: String?, proxy: Bool = false, _ url: String?,
            _ outcome: Result<Transit, TransitRefusal>
        ) {
            (self.host, self.certificate, self.key, self.proxy) = (host, certificate, key, proxy)
            (self.url, self.outcome) = (url, outcome)
        }

        var testDescription: String {
            "\(host) \(certificate ?? "-") \(key ?? "-") \(proxy ? "proxy" : "-") \(url ?? "-")"
        }
    }

    private static let native = Result<Transit, TransitRefusal>.success(
        .native(TransitFiles(certificate: "c", key: "k")))
    private static let away = "https://calls.example.com"
    private static let plainAway = "http://calls.example.com"
    private static let here = "http://127.0.0.1:8080"

    @Test(arguments: [
        Row("127.0.0.1", nil, nil, nil, .success(.plainOnLoopback)),
        Row("127.1.2.3", nil, nil, here, .success(.plainOnLoopback)),
        Row("localhost", nil, nil, here, .success(.plainOnLoopback)),
        Row("::1", nil, nil, here, .success(.plainOnLoopback)),
        Row("127.0.0.1", nil, nil, away, .success(.plainOnLoopback)),
        Row("127.0.0.1", nil, nil, plainAway, .failure(.plainPublicURL(plainAway))),
        Row("127.0.0.1", nil, nil, proxy: true, plainAway, .success(.plainBehindProxy)),
        Row("0.0.0.0", nil, nil, nil, .failure(.plainListener("0.0.0.0"))),
        Row("0.0.0.0", nil, nil, away, .failure(.plainListener("0.0.0.0"))),
        Row("::", nil, nil, away, .failure(.plainListener("::"))),
        Row("10.0.0.7", nil, nil, here, .failure(.plainListener("10.0.0.7"))),
        Row("127.example.com", nil, nil, here, .failure(.plainListener("127.example.com"))),
        Row("127.0.0.1.example.com", nil, nil, here, .failure(.plainListener("127.0.0.1.example.com"))),
        Row("localhost.example.com", nil, nil, here, .failure(.plainListener("localhost.example.com"))),
        Row("0.0.0.0", nil, nil, proxy: true, away, .success(.plainBehindProxy)),
        Row("0.0.0.0", nil, nil, proxy: true, plainAway, .success(.plainBehindProxy)),
        Row("0.0.0.0", "c", "k", away, native),
        Row("127.0.0.1", "c", "k", nil, native),
        Row("0.0.0.0", "c", "k", proxy: true, plainAway, native),
        Row("0.0.0.0", "c", "k", plainAway, .failure(.plainPublicURL(plainAway))),
        Row("127.0.0.1", "c", "k", here, .failure(.plainPublicURL(here))),
        Row("127.0.0.1", "c", nil, here, .failure(.certificateWithoutKey)),
        Row("127.0.0.1", nil, "k", here, .failure(.keyWithoutCertificate)),
        Row("0.0.0.0", "c", nil, proxy: true, away, .failure(.certificateWithoutKey)),
    ])
    func oneOfThreeWaysOrNone(_ row: Row) {
        let rule = TransitRule(
            host: row.host, certificate: row.certificate, key: row.key, isBehindProxy: row.proxy,
            publicURL: row.url.flatMap { URL(string: $0) })
        let outcome = Result { () throws(TransitRefusal) in try rule.decide() }
        #expect(outcome == row.outcome)
    }

    /// Commands to the carrier carry the account's key; they go out in plain text to this machine at most, whatever stands in front.
    @Test(arguments: [
        ("https://api.telnyx.com/v2", true), ("http://127.0.0.1:9/v2", true), ("http://localhost:9/v2", true),
        ("http://[::1]:9/v2", true), ("http://api.telnyx.com/v2", false), ("http://10.0.0.7/v2", false),
    ])
    func theCarrierIsReachedByTLSOrOnLoopback(_ address: String, _ isAllowed: Bool) {
        let rule = TransitRule(host: "127.0.0.1", isBehindProxy: true, carrierURL: URL(string: address))
        let outcome = Result { () throws(TransitRefusal) in try rule.decide() }
        #expect(outcome == (isAllowed ? .success(.plainBehindProxy) : .failure(.plainCarrier(address))))
    }
}
