import Commerce
import Compliance
import Foundation
import Shops
import Testing

/// Events of generic intake: read whole, or refused with the field's name.
struct IntakeEventTests {
    private let heading = #""event_id":"e1","occurred_at":"2026-11-20T19:05:40Z","merchant_id":"mrc_example_home""#
    private let read = IntakeHeading(
        eventID: "e1", occurredAt: WallTime(secondsSince1970: 1_795_201_540), merchant: "mrc_example_home")
    private let item =
        #"{"sku":"DESK","title":"Walnut Desk","quantity":2,"unit_price_minor":24900,"unit_cost_minor":14100,"excluded_from_discount":true}"#
    private let consent =
        #"{"channel":"voice_ai","purpose":"abandoned_cart","given_at":"2026-11-20T19:04:00Z","text_id":"t1","method":"web_checkbox_unticked_by_default","signature":"Ada Sample"}"#

    private func cart(person: String = #"{"phone_e164":"+18135550142"}"#, cart: String? = nil, consents: String = "[]")
        -> String
    {
        let cart = cart ?? self.cart(items: "[\(item)]")
        return #"{"schema":"cart.abandoned/1",\#(heading),"cart":\#(cart),"person":\#(person),"consents":\#(consents)}"#
    }

    private func cart(items: String, currency: String = "USD") -> String {
        """
        {"cart_id":"c1","recovery_url":"https://shop.example.com/c","currency":"\(currency)","subtotal_minor":49800,
        "total_minor":52000,"discount_codes":["OLD"],"items":\(items)}
        """
    }

    private func decode(_ kind: IntakeEvent.Kind, _ body: String) throws -> IntakeEvent {
        try IntakeEvent(kind, decoding: Array(body.utf8))
    }

    private func usd(_ minorUnits: Int64) -> Money { Money(minorUnits: minorUnits, currency: .usd) }

    /// Every field of a cart arrives.
    @Test func aCartIsReadWhole() throws {
        let person = """
            {"external_id":"cust_12","first_name":"Ada","phone_e164":"+18135550142","email":"ada@example.com","locale":"en-US",
            "date_of_birth":"1990-05-31","age_attestation":"18_or_over","time_zone":"America/New_York",
            "shipping":{"country":"US","region":"FL","postal_code":"33602"},"billing":null,"nickname":"A"}
            """
        let number = try #require(E164("+18135550142"))
        let expected = AbandonedCart(
            heading: read,
            cart: try Cart(
                id: "c1", currency: .usd,
                items: [
                    CartItem(
                        sku: "DESK", title: "Walnut Desk", quantity: 2, unitPrice: usd(24900), unitCost: usd(14100),
                        isExcludedFromDiscount: true)
                ], subtotal: usd(49800), discountCodes: ["OLD"], recoveryLink: "https://shop.example.com/c",
                abandonedAt: read.occurredAt),
            total: usd(52000),
            person: ShopPerson(
                externalID: "cust_12", firstName: "Ada", number: number, email: "ada@example.com", locale: "en-US",
                birthDate: CivilDate(year: 1990, month: 5, day: 31), ageAttestation: .adult,
                shipping: PostalPlace(country: "US", region: "FL", postalCode: "33602"), billing: nil,
                timeZone: "America/New_York"),
            number: number,
            consents: [
                OfferedConsent(
                    channel: .voiceAI, purpose: .abandonedCart, givenAt: WallTime(secondsSince1970: 1_795_201_440),
                    textID: "t1", method: .webCheckboxUntickedByDefault, signature: "Ada Sample")
            ])
        #expect(try decode(.cartAbandoned, cart(person: person, consents: "[\(consent)]")) == .cartAbandoned(expected))
    }

    /// What a shop leaves out blocks later; it is not made up here.
    @Test func whatIsAbsentIsUnknown() throws {
        let bare = #"{"sku":"S","title":"T","quantity":1,"unit_price_minor":1,"unit_cost_minor":null}"#
        guard case .cartAbandoned(let event) = try decode(.cartAbandoned, cart(cart: cart(items: "[\(bare)]"))) else {
            Issue.record("not a cart")
            return
        }
        #expect(event.person.ageAttestation == .unknown)
        #expect(event.cart.items.first?.unitCost == nil)
        #expect(event.cart.items.first?.isExcludedFromDiscount == false)
        #expect(event.consents.isEmpty)
    }

    /// A consent by a box that was ticked beforehand is taken in as what it is, and will not serve.
    @Test func aPretickedConsentIsTakenAsSuch() throws {
        let preticked = consent.replacingOccurrences(of: "web_checkbox_unticked_by_default", with: "preticked")
        guard case .cartAbandoned(let event) = try decode(.cartAbandoned, cart(consents: "[\(preticked)]")) else {
            Issue.record("not a cart")
            return
        }
        #expect(event.consents.map(\.method) == [.webCheckboxPreticked])
    }

    /// An order, by its cart and its person.
    @Test func anOrderIsReadWhole() throws {
        let body = """
            {"schema":"order.completed/1",\(heading),"cart_id":"c1","order_id":"o1","currency":"USD","subtotal_minor":31160,
            "discount_minor":1640,"total_minor":34487,"discount_codes":["BACK"],
            "recovery_session":{"started_at":"2026-11-20T21:00:00Z"},"person":{"external_id":"cust_12"}}
            """
        let order = CompletedOrder(
            heading: read, cart: "c1", orderID: "o1", subtotal: usd(31160), discount: usd(1640), total: usd(34487),
            discountCodes: ["BACK"], sessionStartedAt: WallTime(secondsSince1970: 1_795_208_400),
            person: ShopPerson(externalID: "cust_12"))
        #expect(try decode(.orderCompleted, body) == .orderCompleted(order))
    }

    /// A revocation is never lost to a channel that we do not know.
    @Test func aRevocationIsReadWhateverItsChannels() throws {
        for (channels, known) in [
            (#"["sms","voice_ai"]"#, [Channel.sms, .voiceAI]), (#"["email","pigeon"]"#, []), ("[]", []), ("null", []),
        ] {
            let body =
                #"{\#(heading),"person":{"phone_e164":"+18135550142"},"channels":\#(channels),"reason":"asked in the shop"}"#
            let revoked = RevokedPerson(
                heading: read, person: ShopPerson(number: E164("+18135550142")), channels: known,
                reason: "asked in the shop")
            #expect(try decode(.personRevoked, body) == .personRevoked(revoked))
        }
    }

    /// Each required field, dropped in turn, is named by its path.
    @Test(
        arguments: [
            (#""event_id":"e1","#, "event_id"), (#""occurred_at":"2026-11-20T19:05:40Z","#, "occurred_at"),
            (#""cart_id":"c1","#, "cart.cart_id"), (#""currency":"USD","#, "cart.currency"),
            (#""subtotal_minor":49800,"#, "cart.subtotal_minor"), (#""sku":"DESK","#, "cart.items[0].sku"),
            (#""recovery_url":"https://shop.example.com/c","#, "cart.recovery_url"),
            (#""unit_price_minor":24900,"#, "cart.items[0].unit_price_minor"),
            (#""phone_e164":"+18135550142""#, "person.phone_e164"), (#""text_id":"t1","#, "consents[0].text_id"),
            (#""given_at":"2026-11-20T19:04:00Z","#, "consents[0].given_at"),
        ])
    func aMissingFieldIsNamed(_ dropped: String, _ field: String) {
        let body = cart(consents: "[\(consent)]")
        let less = body.replacingOccurrences(of: dropped, with: "")
        #expect(less != body)
        #expect(throws: IntakeError.missing(field: field)) { try decode(.cartAbandoned, less) }
    }

    /// Each value that cannot be, put in turn, is named by its path; the value itself is not repeated.
    @Test(
        arguments: [
            ("+18135550142", "0813 555 0142", "person.phone_e164"), ("\"USD\"", "\"usd\"", "cart.currency"),
            ("2026-11-20T19:05:40Z", "yesterday", "occurred_at"),
            ("\"quantity\":2", "\"quantity\":0", "cart.items[0].quantity"),
            ("\"quantity\":2", "\"quantity\":1.5", "cart.items[0].quantity"),
            ("\"quantity\":2", "\"quantity\":\"2\"", "cart.items[0].quantity"),
            ("24900", "-1", "cart.items[0].unit_price_minor"), ("24900", "9223372036854775807", "cart.items"),
            ("49800", "1e400", "cart.subtotal_minor"), ("true", "\"yes\"", "cart.items[0].excluded_from_discount"),
            ("voice_ai", "carrier_pigeon", "consents[0].channel"),
            ("abandoned_cart", "newsletter", "consents[0].purpose"),
            ("web_checkbox_unticked_by_default", "telepathy", "consents[0].method"),
            ("https://shop", "javascript:shop", "cart.recovery_url"),
            ("cart.abandoned/1", "cart.abandoned/2", "schema"),
            ("[\"OLD\"]", "\"OLD\"", "cart.discount_codes"),
            ("Walnut Desk", String(repeating: "x", count: 513), "cart.items[0].title"),
        ])
    func aValueThatCannotBeIsNamed(_ good: String, _ bad: String, _ field: String) throws {
        let body = cart(consents: "[\(consent)]")
        let worse = body.replacingOccurrences(of: good, with: bad)
        #expect(worse != body)
        let error = #expect(throws: IntakeError.self) { try decode(.cartAbandoned, worse) }
        guard case .invalid(field, _) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(bad.count < 5 || error.map { !"\($0)".contains(bad) } == true)
    }

    /// Lists have limits, and an empty cart is none.
    @Test func listsAreLimited() {
        let many = Array(repeating: item, count: Cart.itemLimit + 1).joined(separator: ",")
        for items in ["[]", "[\(many)]", "[5]", "5"] {
            let error = #expect(throws: IntakeError.self) {
                try decode(.cartAbandoned, cart(cart: cart(items: items)))
            }
            guard case .invalid("cart.items", _) = error else {
                Issue.record("\(items.prefix(10)): \(String(describing: error))")
                continue
            }
        }
    }

    /// A person whom nobody could find again.
    @Test func aRevocationNeedsAPerson() {
        let body = #"{\#(heading),"person":{"first_name":"Ada"}}"#
        #expect(throws: IntakeError.missing(field: "person.phone_e164")) { try decode(.personRevoked, body) }
    }

    /// What is no object, and what is too large.
    @Test func whatIsNoEventIsRefused() {
        #expect(throws: IntakeError.notJSON) { try decode(.cartAbandoned, "{") }
        #expect(throws: IntakeError.notJSON) { try decode(.cartAbandoned, "") }
        #expect(throws: IntakeError.notAnObject) { try decode(.cartAbandoned, "[]") }
        #expect(throws: IntakeError.notAnObject) { try decode(.cartAbandoned, "null") }
        let limit = IntakeEvent.bodyLimit
        let whole = cart()
        let fill = String(repeating: " ", count: limit - whole.utf8.count)
        #expect(throws: Never.self) { try decode(.cartAbandoned, whole + fill) }
        #expect(throws: IntakeError.tooLarge(bytes: limit + 1, limit: limit)) {
            try decode(.cartAbandoned, whole + fill + " ")
        }
    }

    /// The collected events.
    @Test(.sharedData) func theSharedEventsAreRead() throws {
        let cart = try IntakeEvent(.cartAbandoned, decoding: SharedData.bytes("generic-cart-abandoned.json"))
        guard case .cartAbandoned(let event) = cart else { return }
        #expect(event.cart.items.map(\.unitCost) == [usd(14100), usd(1800)])
        #expect(event.consents.map(\.channel) == [.voiceAI, .sms])
        #expect(event.consents.map(\.textID) == ["ctv-2026-10-01-a", "cts-2026-10-01-a"])
        #expect(event.person.ageAttestation == .adult)
        let order = try IntakeEvent(.orderCompleted, decoding: SharedData.bytes("generic-order-completed.json"))
        guard case .orderCompleted(let completed) = order else { return }
        #expect(completed.cart == event.cart.id && completed.total == usd(34487))
    }

    /// AGE-5: an item's category or title names restricted goods, wherever in the cart it stands.
    @Test(
        arguments: [
            (#""category":"Furniture","title":"Desk""#, nil),
            (#""category":"Liquor","title":"Gift""#, RestrictedGoods.alcohol),
            (#""title":"Vape pen""#, .tobacco), (#""title":"Desk""#, nil),
        ])
    func restrictedGoodsAreFound(_ fields: String, _ goods: RestrictedGoods?) throws {
        let item = #"{"sku":"S","quantity":1,"unit_price_minor":100,"# + fields + "}"
        let plain = #"{"sku":"P","title":"Lamp","quantity":1,"unit_price_minor":100}"#
        guard case .cartAbandoned(let event) = try decode(.cartAbandoned, cart(cart: cart(items: "[\(plain),\(item)]")))
        else { return #expect(Bool(false), "no cart") }
        #expect(event.restrictedGoods == goods)
    }
}
