package import Commerce
package import Compliance
import Transport

/// One consent of a list, read and not yet judged.
package struct ListedConsent: Hashable, Sendable, MobileOptIn {
    /// The longest field that is read, in bytes of UTF-8.
    static let fieldLimit = 2_048

    package let number: E164
    package let claim: ConsentClaim
    package let locale: String?
    package let pageURL: String?
    /// The SHA-256 of the page as it was shown, in hexadecimal.
    package let pageSHA256: String?
    package let address: String?
    package let userAgent: String?

    /// Reads the fields of one consent; what is required must be there.
    package init(_ fields: [ConsentList.Column: String]) throws(ConsentListError) {
        for column in ConsentList.Column.allCases {
            guard (fields[column] ?? "").utf8.count <= Self.fieldLimit else {
                throw .invalid(column, want: "at most \(Self.fieldLimit) bytes")
            }
        }
        func read<Value>(
            _ column: ConsentList.Column, want: String, _ make: (String) -> Value?
        ) throws(ConsentListError) -> Value? {
            guard let text = fields[column] else { return nil }
            guard let value = make(text) else { throw .invalid(column, want: want) }
            return value
        }
        func isHash(_ text: String) -> Bool { text.utf8.count == 64 && text.allSatisfy(\.isHexDigit) }
        guard let number = try read(.phone, want: "+ and 8 to 15 digits", { E164($0) }) else { throw .empty(.phone) }
        guard let channel = try read(.channel, want: "voice_ai or sms", { Channel(rawValue: $0) }) else {
            throw .empty(.channel)
        }
        let methods = ConsentEvidence.Method.allCases.map(\.rawValue).joined(separator: ", ")
        self.number = number
        self.claim = ConsentClaim(
            channel: channel, seller: fields[.seller], textID: fields[.textID],
            textSHA256: try read(.textSHA256, want: "64 hexadecimal digits") { isHash($0) ? $0 : nil },
            capturedAt: try read(.capturedAt, want: "a time with its zone, such as 2026-11-20T19:05:40Z") {
                WallTime(iso8601: $0)
            },
            source: fields[.source],
            method: try read(.method, want: "one of \(methods)") { ConsentEvidence.Method(rawValue: $0) },
            signature: fields[.signature],
            age: try read(.age, want: "18_or_over, minor or unknown") { AgeAttestation(rawValue: $0) } ?? .unknown)
        self.locale = fields[.locale]
        self.pageURL = fields[.pageURL]
        self.pageSHA256 = try read(.pageSHA256, want: "64 hexadecimal digits") { isHash($0) ? $0 : nil }
        self.address = fields[.address]
        self.userAgent = fields[.userAgent]
    }
}
