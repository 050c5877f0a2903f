extension Refusal {
    /// 40300: the receiving person sent STOP to the profile.
    static func blockedByStop(from: String, to: String, _ reading: DisputedFacts.BlockedText) -> Refusal {
        Refusal(
            status: reading == .badRequest ? 400 : 422, code: "40300", title: "Blocked due to STOP message",
            detail: "Messages cannot be sent from '\(from)' to '\(to)' due to an existing block rule.")
    }

    /// 40305.
    static let sender = Refusal(
        status: 400, code: "40305", title: "Invalid 'from' address",
        detail: "The 'from' address should be a number of the messaging profile.", pointer: "/from")

    /// 40310.
    static let recipient = Refusal(
        status: 400, code: "40310", title: "Invalid 'to' address",
        detail: "The 'to' address should be in E.164 format.", pointer: "/to")

    /// 40316.
    static let noContent = Refusal(
        status: 400, code: "40316", title: "No content provided for message",
        detail: "A message needs text or media.", pointer: "/text")

    /// 40321.
    static let noNumbers = Refusal(
        status: 400, code: "40321", title: "No usable numbers on messaging profile",
        detail: "The messaging profile has no number to send from.", pointer: "/messaging_profile_id")

    /// 40302.
    static let tooLarge = Refusal(
        status: 400, code: "40302", title: "Message too large", detail: "A text may have at most 10 parts.",
        pointer: "/text")
}
