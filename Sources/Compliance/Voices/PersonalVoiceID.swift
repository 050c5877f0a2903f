package import Commerce

/// The kind of thing that a ``PersonalVoiceID`` names; it has no values.
package enum PersonalVoiceKind {}

/// The profile of one speaker's voice, by a random name; it never names the speaker.
package typealias PersonalVoiceID = Identifier<PersonalVoiceKind>
