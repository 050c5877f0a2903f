import Commerce

extension MessageNotice {
    init(_ payload: WireObject?) {
        let recipient = payload?.objects("to").first
        let isIncoming = payload?.text("direction") == "inbound"
        self.init(
            id: payload?.text("id").map { MessageID($0) },
            status: isIncoming ? .received : Status(wireName: recipient?.text("status") ?? ""),
            from: payload?.object("from")?.text("phone_number").flatMap(E164.init),
            to: recipient?.text("phone_number").flatMap(E164.init),
            text: payload?.text("text") ?? "",
            keyword: payload?.text("autoresponse_type").map { Keyword(wireName: $0) },
            errorCodes: payload?.objects("errors").compactMap { $0.text("code").map { TelnyxErrorCode($0) } } ?? [])
    }
}

extension MessageNotice.Status {
    init(wireName: String) {
        switch wireName {
        case "queued": self = .queued
        case "sending": self = .sending
        case "sent": self = .sent
        case "delivered": self = .delivered
        case "delivery_unconfirmed": self = .deliveryUnconfirmed
        case "delivery_failed": self = .deliveryFailed
        case "sending_failed": self = .sendingFailed
        case "expired": self = .expired
        default: self = .unlisted(wireName)
        }
    }
}

extension MessageNotice.Keyword {
    init(wireName: String) {
        switch wireName {
        case "STOP": self = .stop
        case "START": self = .start
        case "HELP": self = .help
        default: self = .unlisted(wireName)
        }
    }
}
