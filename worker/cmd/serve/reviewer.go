package main

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"
	"unicode"

	"claimlight/wasm/review"
	foreign "claimlight/wasm/review/read"
	"claimlight/worker/edge"
	"claimlight/worker/feed/admit"
)

// registration adds the flags of a registration, whose values go to r.
func (o *order) registration(r *edge.Source) {
	o.StringVar(&r.Name, "name", r.Name, "`name` that readers see")
	o.StringVar(&r.Country, "country", r.Country, "`code` of the country, two letters (ISO 3166)")
	o.StringVar(&r.Signatory.Status, "signatory", "none", "`code` of principles that it has signed: IFCN, EFCSN or none")
	o.StringVar(&r.Signatory.Since, "since", r.Signatory.Since, "`day` on which that was verified, as 2025-04-22")
	o.StringVar(&r.Corrections, "corrections", r.Corrections, "`address` of its corrections policy, https")
	o.StringVar(&r.Licence, "licence", r.Licence, "`licence` of its reviews: an address or a name, as CC-BY-4.0")
	o.StringVar(&r.Contact, "contact", r.Contact, "mail or https `address` to write to")
}

func (o *order) addReviewer(args []string) error {
	var r edge.Source
	o.registration(&r)
	site, err := o.arguments(args, "SITE")
	if err != nil {
		return err
	}
	if r.Site, err = edge.Site(site); err != nil {
		return err
	}
	if err := fit(&r); err != nil { // before there is a database for nothing
		return err
	}
	o.makes = true
	if err := o.connect(); err != nil {
		return err
	}
	defer o.store.Close()
	if _, err := o.registered(r.Site); err == nil {
		return fmt.Errorf("%s is registered; serve reviewer set changes it", r.Site)
	} else if !errors.Is(err, edge.ErrNotFound) {
		return err
	}
	return o.register(r)
}

func (o *order) setReviewer(args []string) error {
	var given edge.Source
	o.registration(&given)
	site, err := o.parse(args, "SITE")
	if err != nil {
		return err
	}
	defer o.store.Close()
	if site, err = edge.Site(site); err != nil {
		return err
	}
	r, err := o.registered(site)
	if err != nil {
		return fmt.Errorf("%s is not registered; serve reviewer add does that", site)
	}
	o.apply(&r, given)
	if err := fit(&r); err != nil {
		return err
	}
	return o.register(r)
}

// apply changes of a registration what was given as flags.
func (o *order) apply(r *edge.Source, given edge.Source) {
	for name, change := range map[string]func(){
		"name":        func() { r.Name = given.Name },
		"country":     func() { r.Country = given.Country },
		"signatory":   func() { r.Signatory.Status = given.Signatory.Status },
		"since":       func() { r.Signatory.Since = given.Signatory.Since },
		"corrections": func() { r.Corrections = given.Corrections },
		"licence":     func() { r.Licence = given.Licence },
		"contact":     func() { r.Contact = given.Contact },
	} {
		if o.given(name) {
			change()
		}
	}
}

// registered gives the registration of a site, or edge.ErrNotFound.
func (o *order) registered(site string) (edge.Source, error) {
	list, err := o.store.Sources(o.ctx)
	if err != nil {
		return edge.Source{}, err
	}
	at := slices.IndexFunc(list, func(r edge.Source) bool { return r.Site == site })
	if at < 0 {
		return edge.Source{}, edge.ErrNotFound
	}
	return list[at], nil
}

// fit makes a registration what readers are shown, or says why it cannot be.
func fit(r *edge.Source) error {
	r.Name = foreign.Clean(r.Name) // as those that records bring
	if err := judge(*r); err != nil {
		return err
	}
	r.Contact, _ = edge.ParseContact(r.Contact) // as a link
	return nil
}

func (o *order) register(r edge.Source) error {
	if err := o.store.Register(o.ctx, r); err != nil {
		return err
	}
	fmt.Fprintf(o.stdout, "%s is registered as %q. serve token new %s makes a token.\n", r.Site, r.Name, r.Site)
	admitted, _, err := admit.Waiting(o.ctx, o.store, time.Now(), admit.All)
	if admitted > 0 {
		fmt.Fprintf(o.stdout, "%d reviews had waited for it and are published now.\n", admitted)
	}
	if err != nil {
		return fmt.Errorf("reviews that waited for it do so still, serve reviewer set tries again: %w", err)
	}
	return nil
}

// judge asks of a registration what readers are told of it: /v1/sources.json shows
// all of it as it stands.
func judge(r edge.Source) error {
	hiding := func(s string) bool {
		return strings.ContainsFunc(s, func(r rune) bool { return !unicode.IsGraphic(r) })
	}
	https := func(s string) bool { return strings.HasPrefix(s, "https://") && review.Host(s) != "" && !hiding(s) }
	_, noContact := edge.ParseContact(r.Contact)
	_, noDay := time.Parse(time.DateOnly, r.Signatory.Since)
	letters := strings.Trim(r.Country, "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
	switch {
	case r.Name == "":
		return errors.New("-name is missing: readers see it")
	case r.Country != "" && (len(r.Country) != 2 || letters != ""):
		return fmt.Errorf("-country %q is not two capital letters", r.Country)
	case !slices.Contains([]string{"IFCN", "EFCSN", "none"}, r.Signatory.Status):
		return fmt.Errorf("-signatory %q is not IFCN, EFCSN or none", r.Signatory.Status)
	case r.Signatory.Status != "none" && noDay != nil:
		return fmt.Errorf("-since %q is no day: say when the signature was verified, as 2025-04-22", r.Signatory.Since)
	case r.Signatory.Status == "none" && r.Signatory.Since != "":
		return errors.New("-since is the day of a signature; -signatory names none")
	case r.Corrections != "" && !https(r.Corrections):
		return fmt.Errorf("-corrections %q is no https address", r.Corrections)
	case hiding(r.Licence):
		return fmt.Errorf("-licence %q has characters that nobody sees", r.Licence)
	case noContact != nil:
		return fmt.Errorf("-contact %q is no mail or https address", r.Contact)
	}
	return nil
}

func (o *order) listReviewers(args []string) error {
	if _, err := o.parse(args, ""); err != nil {
		return err
	}
	defer o.store.Close()
	list, err := o.store.Sources(o.ctx)
	if err != nil {
		return err
	}
	return o.table("SITE\tNAME\tCOUNTRY\tSIGNATORY\tSINCE\tCORRECTIONS\tLICENCE\tCONTACT", func(w io.Writer) {
		for _, r := range list {
			row := []string{r.Site, r.Name, r.Country, r.Signatory.Status, r.Signatory.Since, r.Corrections, r.Licence, r.Contact}
			for i, cell := range row {
				if cell == "" {
					row[i] = "-"
				}
			}
			fmt.Fprintln(w, strings.Join(row, "\t"))
		}
	})
}
