/// The webhooks that a look-alike sends.
enum EventType: String, Sendable, CaseIterable {
    case initiated = "call.initiated"
    case answered = "call.answered"
    case hangup = "call.hangup"
    case keyReceived = "call.dtmf.received"
    case speakStarted = "call.speak.started"
    case speakEnded = "call.speak.ended"
    case streamingStarted = "streaming.started"
    case streamingStopped = "streaming.stopped"
    case streamingFailed = "streaming.failed"
    case messageSent = "message.sent"
    case messageFinalized = "message.finalized"
    case messageReceived = "message.received"

    /// Every event name that Telnyx knows for calls, whether sent here or not: `webhook_urls` may name them.
    static let allNames: Set<String> = Set(allCases.map(\.rawValue)).union([
        "call.bridged", "call.hold", "call.unhold", "call.gather.ended", "call.playback.started",
        "call.playback.ended", "call.recording.saved", "call.recording.error", "call.recording.transcription.saved",
        "call.transcription", "call.machine.detection.ended", "call.machine.greeting.ended",
        "call.machine.premium.detection.ended", "call.machine.premium.greeting.ended", "call.cost", "call.enqueued",
        "call.dequeued", "call.fork.started", "call.fork.stopped", "call.refer.started", "call.refer.completed",
        "call.refer.failed", "call.ai_gather.ended", "call.conversation.ended",
    ])
}
