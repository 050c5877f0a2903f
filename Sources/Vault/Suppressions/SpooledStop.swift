import CallCore
import Commerce
import Compliance
import Crypto
import Foundation

/// A stop as one line of the spool: a format byte, then nonce, AES-256-GCM ciphertext and tag, in base64.
struct SpooledStop: Codable {
    private static let format: UInt8 = 1

    private let merchant: String
    private let person: String?
    private let phone: String?
    private let reason: SuppressionReason
    private let key: String
    private let call: String?
    private let words: Int?
    private let at: WallTime

    init(_ stop: NewSuppression) {
        merchant = stop.merchant.text
        switch stop.subject {
        case .person(let id): (person, phone) = (id.text, nil)
        case .phone(let number): (person, phone) = (nil, number.text)
        }
        reason = stop.reason
        key = stop.key
        call = stop.call?.text
        words = stop.words?.number
        at = stop.at
    }

    /// Nil when it names nobody.
    var stop: NewSuppression? {
        let subject: NewSuppression.Subject? =
            person.map { .person(PersonID($0)) } ?? phone.flatMap { E164($0) }.map { .phone($0) }
        return subject.map {
            NewSuppression(
                merchant: MerchantID(merchant), subject: $0, reason: reason, key: key, call: call.map { CallID($0) },
                words: words.map { ContentRef($0) }, at: at)
        }
    }

    /// The line without its end.
    func line(under key: SymmetricKey) throws -> Data {
        guard
            let box = try AES.GCM.seal(SealedJSON.encode(self), using: key, authenticating: Data([Self.format]))
                .combined
        else { throw VaultError.storeFailed("a stop could not be sealed for its spool") }
        return (Data([Self.format]) + box).base64EncodedData()
    }

    /// Opens a line; nil when it is not as it was sealed.
    static func open(_ line: Data, under key: SymmetricKey) -> NewSuppression? {
        guard let sealed = Data(base64Encoded: line), sealed.first == format,
            let box = try? AES.GCM.SealedBox(combined: sealed.dropFirst()),
            let bytes = try? AES.GCM.open(box, using: key, authenticating: Data([format]))
        else { return nil }
        return (try? JSONDecoder().decode(SpooledStop.self, from: bytes))?.stop
    }
}
