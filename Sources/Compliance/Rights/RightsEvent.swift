/// What happens to a request.
package enum RightsEvent: Hashable, Sendable {
    /// The person was told that it was received.
    case acknowledged
    case identityAsked(IdentityCheck)
    /// A code came back; this is its hash.
    case identityAnswered([UInt8])
    case vouchedFor(RightsIdentity.Voucher)
    case workBegan
    /// The person is told that it takes longer, and why.
    case extended
    case answered
    case rejected(RightsRejection)
}
