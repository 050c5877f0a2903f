package import Commerce

/// Marks the identifiers of ``CallControlID``; has no values, as the other kinds here.
package enum CallControlKind {}
/// Marks those of ``CallLegID``.
package enum CallLegKind {}
/// Marks those of ``CallSessionID``.
package enum CallSessionKind {}
/// Marks those of ``StreamID``.
package enum StreamKind {}
/// Marks those of ``MessageID``.
package enum MessageKind {}

/// What commands for a call are addressed to. Opaque (`v3:…`), and it may change once the call is routed: the latest
/// webhook's value counts.
package typealias CallControlID = Identifier<CallControlKind>
/// One leg; stays the same for its whole life, so a call is filed under it.
package typealias CallLegID = Identifier<CallLegKind>
/// What related legs share.
package typealias CallSessionID = Identifier<CallSessionKind>
/// One media stream; each `streaming_start` makes a new one.
package typealias StreamID = Identifier<StreamKind>
/// One text message at Telnyx.
package typealias MessageID = Identifier<MessageKind>
