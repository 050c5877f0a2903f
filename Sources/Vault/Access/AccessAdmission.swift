package import Compliance

/// What a token comes to.
package enum AccessAdmission: Hashable, Sendable {
    case admitted(AccessKey)
    case refused(AdmissionRefusal)
}
