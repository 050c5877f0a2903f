import Commerce
import Crypto
import Foundation
import Runtime

/// Makes sure that a form comes from a page of ours that this very browser was shown a short while ago.
///
/// The page carries a mark, and the browser a cookie that other sites cannot have it send (`SameSite=Strict`); one without the other is
/// worth nothing.
struct FormSeal: Sendable {
    /// How long a page may be left open before it is sent.
    static let validity: Duration = .seconds(3_600)
    static let cookieName = "livecarts_form"

    /// A page that was shown.
    struct Mark: Equatable {
        /// Random; names the page.
        let name: String
        /// The SHA-256 of the page.
        let page: String
    }

    private let key = SymmetricKey(size: .bits256)

    /// A new value for the cookie.
    static func visitor() -> String { RandomBytes.name("v") }

    /// The text of a new mark for the page.
    func mark(page: String, merchant: MerchantID, visitor: String, at now: WallTime) -> String {
        let head = "\(now.millisecondsSince1970 / 1000).\(RandomBytes.name("f")).\(page)"
        return "\(head).\(code(head, merchant, visitor))"
    }

    /// Reads a mark that came back; nil for one that is not ours, not this visitor's, another merchant's, or too old.
    func read(_ text: String, merchant: MerchantID, visitor: String, at now: WallTime) -> Mark? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 4, let seconds = Int64(parts[0]) else { return nil }
        let head = parts[0...2].joined(separator: ".")
        guard isCode(parts[3], of: head, merchant, visitor) else { return nil }
        let age = now - WallTime(secondsSince1970: seconds)
        guard age >= .seconds(-1), age <= Self.validity else { return nil }
        return Mark(name: parts[1], page: parts[2])
    }

    private func message(_ head: String, _ merchant: MerchantID, _ visitor: String) -> Data {
        Data("\(merchant.text)\n\(visitor)\n\(head)".utf8)
    }

    private func code(_ head: String, _ merchant: MerchantID, _ visitor: String) -> String {
        Data(HMAC<SHA256>.authenticationCode(for: message(head, merchant, visitor), using: key)).base64EncodedString()
    }

    private func isCode(_ code: String, of head: String, _ merchant: MerchantID, _ visitor: String) -> Bool {
        guard let bytes = Data(base64Encoded: code) else { return false }
        return HMAC<SHA256>.isValidAuthenticationCode(
            bytes, authenticating: message(head, merchant, visitor), using: key)
    }
}
