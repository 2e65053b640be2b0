"""Ranks by others, for the tests: edges as JSON on standard input, PageRank and HITS of igraph and networkx as JSON on standard output."""
import json
import sys

import igraph
import networkx

given = json.load(sys.stdin)
nodes, edges = given["nodes"], given["edges"]


def shares(values):
    total = sum(values)
    return [value / total for value in values] if total else list(values)


many = igraph.Graph(n=nodes, edges=edges, directed=True)
weighted = networkx.DiGraph()
weighted.add_nodes_from(range(nodes))
for source, target in edges:
    before = weighted.get_edge_data(source, target, {"weight": 0})["weight"]
    weighted.add_edge(source, target, weight=before + 1)
ranks = networkx.pagerank(weighted, alpha=0.85, tol=1e-14, max_iter=2000)
hubs, authorities = networkx.hits(weighted, max_iter=2000, tol=1e-14)
order = range(nodes)
json.dump(
    {
        "inDegree": [weighted.in_degree(node) for node in order],
        "igraph": {
            "pageRank": many.pagerank(damping=0.85),
            "hubs": shares(many.hub_score()),
            "authorities": shares(many.authority_score()),
        },
        "networkx": {
            "pageRank": [ranks[node] for node in order],
            "hubs": [hubs[node] for node in order],
            "authorities": [authorities[node] for node in order],
        },
    },
    sys.stdout,
)
