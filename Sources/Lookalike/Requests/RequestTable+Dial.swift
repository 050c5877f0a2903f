extension RequestTable {
    /// `POST /calls` (§3.2).
    static let dial: [FieldRule] =
        [
            FieldRule("connection_id", .string(), required: true),
            FieldRule("to", .either([.destination, .list(.destination)]), required: true),
            FieldRule("from", .e164, required: true),
            FieldRule("from_display_name", .string(length: 0...128)),
            FieldRule("timeout_secs", .integer(5...600)),
            FieldRule("time_limit_secs", .integer(30...14_400)),
            FieldRule("retry_on_timeout", .boolean),
            FieldRule("client_state", .clientState),
            FieldRule("command_id", .string()),
            FieldRule("send_silence_when_idle", .boolean),
            FieldRule("stream_establish_before_call_originate", .boolean, simulated: false),
            customHeaders,
        ] + streaming + webhooks + detection + recording + bridging + routing

    /// Overrides of where the webhooks of this call go (§1.3).
    private static let webhooks: [FieldRule] = [
        FieldRule("webhook_url", .url(["http", "https"])),
        FieldRule("webhook_url_method", .oneOf(["POST", "GET"])),
        FieldRule("webhook_urls", .eventURLs),
        FieldRule("webhook_urls_method", .oneOf(["POST", "GET"])),
        FieldRule(
            "webhook_retries_policies",
            .map(.object([FieldRule("retries_ms", .list(.integer(0...60_000), most: 5))]))),
    ]

    /// Answering machines (§8) and voices that are not of people.
    private static let detection: [FieldRule] = [
        FieldRule(
            "answering_machine_detection",
            .oneOf(["premium", "detect", "detect_beep", "detect_words", "greeting_end", "disabled"]), simulated: false),
        FieldRule(
            "answering_machine_detection_config",
            .object(
                [
                    "after_greeting_silence_millis", "between_words_silence_millis", "greeting_duration_millis",
                    "greeting_silence_duration_millis", "greeting_total_analysis_time_millis",
                    "initial_silence_millis", "maximum_number_of_words", "maximum_word_length_millis",
                    "silence_threshold", "total_analysis_time_millis",
                ].map { FieldRule($0, .integer()) }), simulated: false),
        FieldRule(
            "deepfake_detection",
            .object([
                FieldRule("enabled", .boolean, required: true), FieldRule("timeout", .integer(5...60)),
                FieldRule("rtp_timeout", .integer(5...120)),
            ]), simulated: false),
    ]

    /// Recording and transcription by the carrier.
    private static let recording: [FieldRule] = [
        FieldRule("record", .oneOf(["record-from-answer"]), simulated: false),
        FieldRule("record_channels", .oneOf(["single", "dual"]), simulated: false),
        FieldRule("record_custom_file_name", .string(length: 1...40), simulated: false),
        FieldRule("record_format", .oneOf(["wav", "mp3"]), simulated: false),
        FieldRule("record_max_length", .integer(0...43_200), simulated: false),
        FieldRule("record_timeout_secs", .integer(0...43_200), simulated: false),
        FieldRule("record_track", .oneOf(["both", "inbound", "outbound"]), simulated: false),
        FieldRule("record_trim", .oneOf(["trim-silence"]), simulated: false),
        FieldRule("transcription", .boolean, simulated: false),
        FieldRule("transcription_config", .opaqueObject, simulated: false),
    ]

    /// Other legs, conferences and hosted assistants.
    private static let bridging: [FieldRule] = [
        FieldRule("link_to", .string(), simulated: false),
        FieldRule("bridge_intent", .boolean, simulated: false),
        FieldRule("bridge_on_answer", .boolean, simulated: false),
        FieldRule("park_after_unbridge", .string(), simulated: false),
        FieldRule("prevent_double_bridge", .boolean, simulated: false),
        FieldRule("conference_config", .opaqueObject, simulated: false),
        FieldRule("supervise_call_control_id", .string(), simulated: false),
        FieldRule("supervisor_role", .oneOf(["barge", "whisper", "monitor"]), simulated: false),
        FieldRule("assistant", .opaqueObject, simulated: false),
        FieldRule("conversation_relay_config", .opaqueObject, simulated: false),
    ]

    /// How the call is routed and what it plays.
    private static let routing: [FieldRule] = [
        FieldRule("audio_url", .string(), simulated: false),
        FieldRule("media_name", .string(), simulated: false),
        FieldRule("billing_group_id", .uuid, simulated: false),
        FieldRule("media_encryption", .oneOf(["disabled", "SRTP", "DTLS"]), simulated: false),
        FieldRule("preferred_codecs", .string(), simulated: false),
        FieldRule("privacy", .oneOf(["id", "none"]), simulated: false),
        FieldRule("send_digits_on_answer", .string(length: 0...64), simulated: false),
        FieldRule(
            "sip_headers",
            .list(
                .object([
                    FieldRule("name", .oneOf(["User-to-User"]), required: true),
                    FieldRule("value", .string(), required: true),
                ])), simulated: false),
        FieldRule("sip_auth_username", .string(), simulated: false),
        FieldRule("sip_auth_password", .string(), simulated: false),
        FieldRule(
            "sip_region", .oneOf(["US", "Europe", "Canada", "Australia", "Middle East"]), simulated: false),
        FieldRule("sip_transport_protocol", .oneOf(["UDP", "TCP", "TLS"]), simulated: false),
        FieldRule(
            "sound_modifications",
            .object([
                FieldRule("pitch", .number), FieldRule("semitone", .number), FieldRule("octaves", .number),
                FieldRule("track", .string()),
            ]), simulated: false),
    ]

    /// `answer` (§3.3): much of what a dial has, of which nothing is simulated but the answer itself.
    static let answer: [FieldRule] = {
        let names: Set<String> = [
            "assistant", "billing_group_id", "conversation_relay_config", "custom_headers", "deepfake_detection",
            "record",
            "record_channels", "record_custom_file_name", "record_format", "record_max_length", "record_timeout_secs",
            "record_track", "record_trim", "send_silence_when_idle", "sip_headers", "sound_modifications",
            "stream_bidirectional_codec", "stream_bidirectional_mode", "stream_bidirectional_target_legs",
            "stream_codec",
            "stream_track", "stream_url", "transcription", "transcription_config", "webhook_retries_policies",
            "webhook_url", "webhook_url_method", "webhook_urls", "webhook_urls_method",
        ]
        let shared = dial.filter { names.contains($0.name) }.map { FieldRule($0.name, $0.kind, simulated: false) }
        return shared + [
            FieldRule("preferred_codecs", .oneOf(["G722,PCMU,PCMA,G729,OPUS,VP8,H264"]), simulated: false)
        ]
    }()
}
