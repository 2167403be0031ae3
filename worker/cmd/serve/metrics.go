package main

import (
	"context"
	"net/http"
	"strconv"
	"time"

	"claimlight/worker/store"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"
)

// metrics are what Prometheus is told. No label has a value that a client chose:
// a request counts under its route's pattern, and under "none" where it has none.
type metrics struct {
	registry *prometheus.Registry
	requests *prometheus.CounterVec
	seconds  *prometheus.HistogramVec
}

func newMetrics(s *store.Store, c *crowd) *metrics {
	m := &metrics{
		registry: prometheus.NewRegistry(),
		requests: prometheus.NewCounterVec(prometheus.CounterOpts{Name: "claimlight_requests_total",
			Help: "Requests by route and status; 507 is a full disk, 503 a database that cannot be used, 500 a mistake of ours."}, []string{"route", "status"}),
		seconds: prometheus.NewHistogramVec(prometheus.HistogramOpts{Name: "claimlight_request_seconds", Help: "Time until the answer was handed over, by route.",
			Buckets: []float64{.0002, .0005, .001, .002, .005, .01, .02, .05, .1, .2, .5, 1, 5, 20}}, []string{"route"}),
	}
	m.registry.MustRegister(m.requests, m.seconds, collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}),
		&standing{s}, gauge("claimlight_connections", "Connections open.", func() float64 { open, _ := c.size(); return float64(open) }),
		prometheus.NewCounterFunc(prometheus.CounterOpts{Name: "claimlight_connections_shed_total", Help: "Connections closed since there were too many."},
			func() float64 { _, shed := c.size(); return float64(shed) }))
	return m
}

func gauge(name, help string, value func() float64) prometheus.GaugeFunc {
	return prometheus.NewGaugeFunc(prometheus.GaugeOpts{Name: name, Help: help}, value)
}

// count puts the counting around a handler.
func (m *metrics) count(inner http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		start, seen := time.Now(), &statusWriter{w, http.StatusOK}
		inner.ServeHTTP(seen, r)
		route := r.Pattern
		if route == "" {
			route = "none"
		}
		m.requests.WithLabelValues(route, strconv.Itoa(seen.status)).Inc()
		m.seconds.WithLabelValues(route).Observe(time.Since(start).Seconds())
	})
}

// statusWriter remembers the status that was sent.
type statusWriter struct {
	http.ResponseWriter
	status int
}

func (w *statusWriter) WriteHeader(status int) {
	w.status = status
	w.ResponseWriter.WriteHeader(status)
}

// handler answers /metrics.
func (m *metrics) handler() http.Handler {
	mux := http.NewServeMux()
	mux.Handle("GET /metrics", promhttp.HandlerFor(m.registry, promhttp.HandlerOpts{Registry: m.registry}))
	return mux
}

// standing is what the store has at the time of asking.
type standing struct{ store *store.Store }

var (
	storeUp    = prometheus.NewDesc("claimlight_store_up", "1 if the store could be read just now.", nil, nil)
	reviews    = prometheus.NewDesc("claimlight_reviews", "Live reviews.", nil, nil)
	generation = prometheus.NewDesc("claimlight_generation", "Number of the last write.", nil, nil)
)

// Describe implements prometheus.Collector.
func (*standing) Describe(to chan<- *prometheus.Desc) {
	for _, d := range []*prometheus.Desc{storeUp, reviews, generation} {
		to <- d
	}
}

// Collect implements prometheus.Collector.
func (s *standing) Collect(to chan<- prometheus.Metric) {
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
	defer cancel()
	st, err := s.store.Status(ctx)
	if err != nil {
		to <- prometheus.MustNewConstMetric(storeUp, prometheus.GaugeValue, 0)
		return
	}
	var live int64
	for _, l := range st.Languages() {
		live += l.Reviews
	}
	to <- prometheus.MustNewConstMetric(storeUp, prometheus.GaugeValue, 1)
	to <- prometheus.MustNewConstMetric(reviews, prometheus.GaugeValue, float64(live))
	to <- prometheus.MustNewConstMetric(generation, prometheus.GaugeValue, float64(st.Generation))
}
