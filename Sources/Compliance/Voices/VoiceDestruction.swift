package import Commerce

/// When a voice must be destroyed at the latest (BIO-3).
package enum VoiceDestruction {
    /// After the end of the contract, by the house's own rule.
    package static let afterContract = RetentionPeriod.days(30)
    /// After the speaker's last dealings with us (740 ILCS 14/15(a)).
    package static let afterInteraction = RetentionPeriod.years(3)
    /// After the purpose ended (Tex. Bus. & Com. Code 503.001(c)(3)).
    package static let afterPurpose = RetentionPeriod.years(1)

    /// The earliest of the dates that apply; nil when none does.
    package static func due(
        lastInteraction: WallTime?, contractEnds: WallTime?, purposeEnded: WallTime?, revoked: WallTime?
    ) -> WallTime? {
        let dates = [
            lastInteraction.flatMap { afterInteraction.end(from: $0) },
            contractEnds.flatMap { afterContract.end(from: $0) },
            purposeEnded.flatMap { afterPurpose.end(from: $0) },
            revoked,
        ]
        return dates.compactMap(\.self).min()
    }
}

extension VoiceState {
    /// When it must be destroyed at the latest; nil for one that is not on record.
    ///
    /// A profile without a grant has no contract yet; it goes 30 days after the speaker was last there.
    package var destructionDue: WallTime? {
        VoiceDestruction.due(
            lastInteraction: lastInteraction, contractEnds: grant?.until ?? lastInteraction, purposeEnded: purposeEnded,
            revoked: revokedAt)
    }
}
