import Commerce
import Compliance

extension IntakeEvent {
    /// Reads a body that ``IntakeVerifier`` has passed.
    package init(_ kind: Kind, decoding body: some Collection<UInt8>) throws(IntakeError) {
        let fields = try IntakeFields(body: body)
        let schema = "\(kind.rawValue)/1"
        if let stated = try fields.optionalText("schema"), stated != schema {
            throw .invalid(field: "schema", want: "\(schema), which is what this address takes")
        }
        switch kind {
        case .cartAbandoned: self = .cartAbandoned(try AbandonedCart(fields))
        case .orderCompleted: self = .orderCompleted(try CompletedOrder(fields))
        case .personRevoked: self = .personRevoked(try RevokedPerson(fields))
        }
    }
}

extension IntakeHeading {
    init(_ fields: IntakeFields) throws(IntakeError) {
        self.init(
            eventID: try fields.text("event_id"), occurredAt: try fields.time("occurred_at"),
            merchant: MerchantID(try fields.text("merchant_id")))
    }
}

extension CompletedOrder {
    init(_ fields: IntakeFields) throws(IntakeError) {
        let currency = try fields.currency()
        self.init(
            heading: try IntakeHeading(fields), cart: try fields.optionalText("cart_id").map { CartID($0) },
            orderID: try fields.text("order_id"), subtotal: try fields.optionalMoney("subtotal_minor", currency),
            discount: try fields.optionalMoney("discount_minor", currency),
            total: try fields.money("total_minor", currency),
            discountCodes: try fields.texts("discount_codes", limit: IntakeFields.codeLimit),
            sessionStartedAt: try fields.optionalObject("recovery_session")?.time("started_at"),
            person: try ShopPerson(identified: fields.object("person")))
    }
}

extension RevokedPerson {
    init(_ fields: IntakeFields) throws(IntakeError) {
        // A channel that we do not know is no reason to lose a revocation, which reaches all of them anyway.
        let channels = try fields.texts("channels", limit: 16).compactMap { Channel(rawValue: $0) }
        self.init(
            heading: try IntakeHeading(fields), person: try ShopPerson(identified: fields.object("person")),
            channels: channels, reason: try fields.optionalText("reason"))
    }
}
