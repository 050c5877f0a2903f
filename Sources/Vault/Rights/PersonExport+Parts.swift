/// Who the person is, as far as it is still held.
package struct ExportedIdentifiers: Hashable, Sendable, Codable {
    package let phone: String?
    package let email: String?
    /// The shop's own identifier.
    package let shopCustomer: String?
    package let firstName: String?
    package let locale: String?
    package let age: String?
    package let shipping: String?
    package let billing: String?
    package let timeZone: String?
    /// Whether the number is barred from all contact.
    package let suppressed: Bool
    /// Whether use of the data is frozen.
    package let restricted: Bool
}

/// A consent or its confirmation, as the ledger has it.
package struct ExportedConsent: Hashable, Sendable, Codable {
    package let at: String
    package let event: String
    package let channel: String?
    package let seller: String?
    package let text: String?
    package let textHash: String?
    package let language: String?
    package let method: String?
    package let capturedAt: String?
    /// What else proves it, such as a signature and an address, as it came.
    package let proof: String?
}

/// A withdrawal.
package struct ExportedRevocation: Hashable, Sendable, Codable {
    package let at: String
    package let reason: String
}

/// A call or a text.
package struct ExportedContact: Hashable, Sendable, Codable {
    /// What one side said.
    package struct Line: Hashable, Sendable, Codable {
        package let number: Int
        package let speaker: String
        package let words: String
    }

    package let kind: String
    package let name: String
    package let at: String
    package let endedAt: String?
    package let direction: String
    package let outcome: String
    package let number: String?
    package let transcript: [Line]
    /// The file in the same export that holds the sound; null when there is none.
    package let recording: String?
}

/// A discount that was granted.
package struct ExportedOffer: Hashable, Sendable, Codable {
    package let name: String
    package let cart: String
    package let code: String
    package let worthMinor: Int64
    package let currency: String
    package let state: String
    package let grantedAt: String
    package let expiresAt: String
}

/// A left or finished cart.
package struct ExportedCart: Hashable, Sendable, Codable {
    package struct Item: Hashable, Sendable, Codable {
        package let sku: String
        package let title: String
        package let quantity: Int
        package let unitPriceMinor: Int64
    }

    package let name: String
    package let state: String
    package let abandonedAt: String
    package let currency: String
    package let subtotalMinor: Int64
    package let recoveryLink: String
    package let items: [Item]
}

/// An order, and what it was counted as.
package struct ExportedOrder: Hashable, Sendable, Codable {
    package let placedAt: String
    package let currency: String
    /// What was paid.
    package let totalMinor: Int64
    /// Whether it is counted as owed to a call or text: `direct`, `assisted` or `none`.
    package let attribution: String
    package let reason: String
}

/// That the person was among those whose orders were counted to see what contacts bring.
package struct ExportedTrial: Hashable, Sendable, Codable {
    package let since: String
    /// `contacted`, or `held_out` for those who are never contacted.
    package let arm: String
}

/// A decision whether to make contact.
package struct ExportedDecision: Hashable, Sendable, Codable {
    package let name: String
    package let at: String
    package let channel: String
    package let purpose: String
    package let result: String
    /// The gate that refused, and why.
    package let reasonCodes: [String]
}

/// Somebody who handles the data on the merchant's behalf.
package struct ExportedProcessor: Hashable, Sendable, Codable {
    package let name: String
    package let purpose: String
    /// Where, such as `US`.
    package let region: String

    package init(name: String, purpose: String, region: String) {
        self.name = name
        self.purpose = purpose
        self.region = region
    }
}

/// How long a class of data is kept.
package struct ExportedRetention: Hashable, Sendable, Codable {
    package let category: String
    /// An ISO 8601 period.
    package let keep: String
    package let basis: String
    package let survivesErasure: Bool
}
