import Commerce
import Foundation

extension DialRequest {
    /// The request's JSON. The stream is not started here but by a command after the answer: in one command the two
    /// have been reported unreliable.
    var body: WireValue {
        [
            "connection_id": .text(line.connectionID),
            "to": .text(to.text),
            "from": .text(line.from.text),
            "command_id": .text(command.text),
            "client_state": .text(Data(clientState.utf8).base64EncodedString()),
            "timeout_secs": .number(ringTime.wholeSeconds),
            "time_limit_secs": .number(longestCall.wholeSeconds),
            // Keeps sound flowing while we are silent; without it some networks drop the call.
            "send_silence_when_idle": true,
            "webhook_url": line.webhookURL.map(WireValue.text),
            "webhook_url_method": line.webhookURL.map { _ in "POST" },
            "answering_machine_detection": detectionMode,
            "answering_machine_detection_config": detectionConfiguration,
        ]
    }

    private var detectionMode: WireValue {
        switch answererDetection {
        case .off: "disabled"
        case .premium: "premium"
        }
    }

    private var detectionConfiguration: WireValue? {
        switch answererDetection {
        case .off: nil
        case .premium(let longest): ["total_analysis_time_millis": .number(Int(longest.wholeMilliseconds))]
        }
    }
}

extension Duration {
    /// Whole seconds, rounded up: a limit of the law is never undercut by rounding.
    fileprivate var wholeSeconds: Int {
        let (seconds, attoseconds) = components
        return Int(seconds) + (attoseconds > 0 ? 1 : 0)
    }
}
