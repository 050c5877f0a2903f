/// What the law wants heard in the first seconds; a part counts only when the mark behind its segment came back.
package enum MandatoryPart: String, Hashable, Sendable, Codable, CaseIterable {
    /// That the voice is an AI's (OPN-4).
    case ai
    /// The registered name of the seller (OPN-2; 47 CFR 64.1200(b)(1)).
    case seller
    /// How to opt out by voice and by key, within two seconds of the seller's name (OPN-3; 47 CFR 64.1200(b)(3)).
    case optOut = "opt_out"
    /// That the call is recorded (OPN-6, REC-1).
    case recordingNotice = "recording_notice"
    /// That it is a sales call (OPN-5; 16 CFR 310.4(d)).
    case salesPurpose = "sales_purpose"
}
