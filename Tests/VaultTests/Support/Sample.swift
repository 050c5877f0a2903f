import CallCore
import Commerce
import Compliance
import Dialogue
import Vault

/// One person, her cart and her call, told again and again in these tests.
enum Sample {
    struct Broken: Error {}

    static let merchant: MerchantID = "mrc_example_home"
    static let legalName = "Example Home LLC"
    static let cartID: CartID = "cart_4711"
    /// 2026-11-20T19:10:00Z, a Friday.
    static let start = WallTime(secondsSince1970: 1_795_201_800)
    static let call = CallKey(merchant: merchant, call: "call_1")
    static let actor = AccessReason(actor: "operator", reason: "complaint 12")

    static func reason() throws -> AccessReason {
        guard let actor else { throw Broken() }
        return actor
    }

    static func phone(_ text: String = "+18135550142") throws -> E164 {
        guard let phone = E164(text) else { throw Broken() }
        return phone
    }

    static func script() throws -> ScriptVersion {
        guard let version = ScriptVersion("cart-recovery@9c1f03aa27b4") else { throw Broken() }
        return version
    }

    static func profile(_ phone: String = "+18135550142") throws -> PersonProfile {
        PersonProfile(
            phone: try self.phone(phone), externalID: "cust_12", firstName: "Wilhelmina",
            email: "wilhelmina@example.com", locale: "en-US", age: .adult,
            shipping: PersonProfile.Address(country: "US", region: "FL", postalCode: "33602"),
            timeZone: "America/New_York")
    }

    static func cart(_ id: CartID = cartID, abandonedAt: WallTime = start) throws -> Cart {
        let price = Money(minorUnits: 24_900, currency: .usd)
        return try Cart(
            id: id, currency: .usd,
            items: [
                CartItem(
                    sku: "DESK-WAL-120", title: "Walnut Desk 120", quantity: 1, unitPrice: price,
                    unitCost: Money(minorUnits: 14_100, currency: .usd), isExcludedFromDiscount: false)
            ],
            subtotal: price, recoveryLink: "https://shop.example.com/c/recover/wilhelmina", abandonedAt: abandonedAt)
    }

    static func policy() throws -> OfferPolicy {
        try OfferPolicy(
            ladder: [OfferStep(.percent(.whole(5))), OfferStep(.percent(.whole(10)))], cap: .whole(10),
            marginFloor: .whole(35), minimumSubtotal: Money(minorUnits: 10_000, currency: .usd))
    }

    /// An order of that cart, with its goods at their price.
    static func order(
        _ id: String = "ord_1", codes: [String] = [], by people: [PersonID] = [], at placedAt: WallTime = start,
        session: WallTime? = nil, cart: CartID? = cartID
    ) -> NewOrder {
        NewOrder(
            orderID: id, cart: cart, people: people, placedAt: placedAt,
            total: Money(minorUnits: 27_000, currency: .usd), subtotal: Money(minorUnits: 24_900, currency: .usd),
            codes: codes, sessionStartedAt: session)
    }

    static func job(_ purpose: JobPurpose, key: String, of person: PersonID, due: WallTime = start) -> NewJob {
        NewJob(
            key: key, merchant: merchant, person: person, cart: cartID, purpose: purpose, due: due,
            expires: due + .seconds(48 * 3600))
    }
}

extension Sample {
    /// Stores the person with consents for calls and texts, the number confirmed, and the cart.
    static func arrive(
        _ vault: any Vault, phone: String = "+18135550142", at now: WallTime = start
    ) async throws -> PersonID {
        let person = try await vault.upsertPerson(try profile(phone), of: merchant, at: now)
        let number = try await vault.pseudonym(of: try self.phone(phone), merchant: merchant, at: now)
        for channel in Channel.allCases {
            let scope = ConsentScope(person: person, channel: channel, seller: legalName)
            try await vault.append(
                ConsentEvent(
                    person: person, merchant: merchant, receivedAt: now - .seconds(60),
                    kind: .granted(scope, evidence(at: now - .seconds(120)), number: number)),
                key: "\(person.text)/\(channel.rawValue)", details: Array("signed Wilhelmina".utf8), at: now)
        }
        try await vault.append(
            ConsentEvent(
                person: person, merchant: merchant, receivedAt: now - .seconds(30), kind: .confirmed(number: number)),
            key: "\(person.text)/confirmed", details: nil, at: now)
        try await vault.upsert(try cart(abandonedAt: now), person: person, of: merchant, at: now)
        return person
    }

    static func evidence(at moment: WallTime) -> ConsentEvidence {
        ConsentEvidence(
            textID: "ctv-2026-10-01-a", textSHA256: "0c0c", language: "en-US", method: .webCheckboxUntickedByDefault,
            isSigned: true, namedSeller: legalName, namesArtificialVoice: true, namesAutomatedTexts: true,
            namesTelephoneNumber: true, saysNotConditionOfPurchase: true, capturedAt: moment)
    }

    static func newCall(_ key: CallKey = call, person: PersonID, at now: WallTime = start) throws -> NewCall {
        NewCall(key: key, person: person, cart: cartID, script: try script(), createdAt: now)
    }

    static func record(_ sequence: Int, _ event: CallEvent = .ringing(Ringing(leg: "leg", control: "control")))
        -> LogRecord
    {
        LogRecord(
            sequence: LogSequence(sequence), incarnation: .first, time: CallTime(.milliseconds(sequence * 10)),
            entry: .event(event))
    }

    static func recordingConsent(_ call: CallKey = call) throws -> RecordingConsent {
        try RecordingEvidence(
            call: call.call, merchantRecords: true, noticeHeardAt: .seconds(12), objected: false,
            isMinorSuspected: false
        ).consent()
    }

    static func wish(
        _ decision: DecisionID, of person: PersonID, channel: Channel = .voiceAI,
        purpose: ContactPurpose = .cartRecovery, call: CallID? = call.call
    ) -> ContactWish {
        ContactWish(
            decision: decision, merchant: merchant, person: person, channel: channel, purpose: purpose, cart: cartID,
            call: call)
    }
}
