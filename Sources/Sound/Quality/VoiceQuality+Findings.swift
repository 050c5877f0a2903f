extension VoiceQuality {
    /// What keeps a recording from being used, in the order in which it should be mended; empty when it serves.
    package var findings: [VoiceQualityFinding] {
        var findings: [VoiceQualityFinding] = []
        if pitchedPauses > Self.mostPitchedPauses { findings.append(.music) }
        if speech < Self.leastSpeech { findings.append(.tooLittleSpeech(speech)) }
        if clipped >= Self.mostClipped { findings.append(.clipped(clipped)) }
        switch signalToNoise {
        case nil: findings.append(.noPause)
        case .some(let decibels): if decibels < Self.leastSignalToNoise { findings.append(.noisy(decibels)) }
        }
        return findings
    }
}
