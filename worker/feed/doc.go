// Package feed takes streams of foreign ClaimReview apart: into items, and these
// into records of registered reviewers. What a review is, package read knows; whose
// it is, the registration. README.md tells which sources there are and what becomes
// of them.
package feed
