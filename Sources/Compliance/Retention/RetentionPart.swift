/// A part of what a class holds that has an end of its own.
package struct RetentionPart: Hashable, Sendable {
    package enum Matter: Hashable, Sendable {
        /// The sound of the notice; that it was given stays in the call's log.
        case clipAudio
        /// The way from a pseudonymous row to its person.
        case personLink
        /// The recording in which a speaker agrees to be cloned.
        case consentStatement
        /// A cloned voice whose speaker no longer agrees.
        case withdrawnVoice
        /// What stands ready to be searched.
        case hotCopy
        /// A delivery as it came, before what is personal was taken out.
        case unredactedBody
    }

    package let matter: Matter
    package let keep: RetentionPeriod
    package let start: RetentionStart
}
