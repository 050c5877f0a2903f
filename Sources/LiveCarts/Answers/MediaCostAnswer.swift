import Foundation
import Runtime
import Sound

/// What a bench of the media plane found.
struct MediaCostAnswer: Encodable {
    let codec: String
    let calls: Int
    let seconds: Double
    /// Core seconds.
    let perCallSecond: Double
    let codecAlone: Double
    let activityAlone: Double
    let ratio: Double
    let messagesIn: Double
    let messagesOut: Double
    let memoryPerCall: Int
    let transport = "loopback WebSocket"
    let build = Self.isOptimised ? "release" : "debug"

    #if DEBUG
    private static let isOptimised = false
    #else
    private static let isOptimised = true
    #endif

    init(_ cost: MediaCost) {
        self.codec = cost.load.format.encoding.rawValue
        self.calls = cost.load.calls
        self.seconds = cost.load.span / .seconds(1)
        self.perCallSecond = cost.perCallSecond / .seconds(1)
        self.codecAlone = cost.codecAlone / .seconds(1)
        self.activityAlone = cost.activityAlone / .seconds(1)
        self.ratio = cost.ratio
        self.messagesIn = cost.messagesIn
        self.messagesOut = cost.messagesOut
        self.memoryPerCall = cost.memoryPerCall
    }

    enum CodingKeys: String, CodingKey {
        case codec, calls, seconds, transport, build
        case perCallSecond = "cpu_per_call_second"
        case codecAlone = "cpu_codec_alone"
        case activityAlone = "cpu_voice_activity_alone"
        case ratio = "ratio_to_codec_alone"
        case messagesIn = "messages_in_per_call_second"
        case messagesOut = "messages_out_per_call_second"
        case memoryPerCall = "memory_per_call_bytes"
    }

    static let heading = [
        "CODEC", "CALLS", "CPU", "CODEC ALONE", "ACTIVITY ALONE", "RATIO", "IN/S", "OUT/S", "MEMORY/CALL",
    ]

    /// What the columns are.
    static var legend: [String] {
        [
            "CPU in core seconds for a second of a call; RATIO to the codec alone; IN/S and OUT/S in messages a call (50 frames each way).",
            "Loopback WebSockets without TLS; the carrier's side is not counted in CPU, but in memory.",
            "MEMORY/CALL is what the process grew by: read it at the most calls, for what is loaded once counts for few calls as well.",
        ] + (isOptimised ? [] : ["This is a debug build: measure with 'make bench'."])
    }

    var columns: [String] {
        [
            codec, "\(calls)", Self.figure(perCallSecond, 5), Self.figure(codecAlone, 5),
            Self.figure(activityAlone, 5),
            Self.figure(ratio, 2), Self.figure(messagesIn, 1), Self.figure(messagesOut, 1),
            "\(memoryPerCall / 1_024) KiB",
        ]
    }

    private static func figure(_ value: Double, _ digits: Int) -> String {
        value.formatted(.number.precision(.fractionLength(digits)).locale(Locale(identifier: "en_US_POSIX")))
    }
}
