"""Seconds that igraph or networkx takes for PageRank: others.py igraph|networkx NODES FILE (pairs of 32-bit numbers). Prints a JSON line."""
import array
import json
import sys
import time

which, nodes, path = sys.argv[1], int(sys.argv[2]), sys.argv[3]
numbers = array.array("i")
with open(path, "rb") as file:
    numbers.frombytes(file.read())
edges = list(zip(numbers[0::2], numbers[1::2]))
if which == "igraph":
    import igraph

    graph = igraph.Graph(n=nodes, edges=edges, directed=True)
    rank = lambda: graph.pagerank(damping=0.85)
else:
    import networkx

    graph = networkx.DiGraph()
    graph.add_nodes_from(range(nodes))
    graph.add_edges_from(edges)
    rank = lambda: networkx.pagerank(graph, alpha=0.85, tol=1e-12, max_iter=500)
best, ranks = float("inf"), None
for _ in range(3):
    start = time.perf_counter()
    ranks = rank()
    best = min(best, time.perf_counter() - start)
json.dump({"seconds": best, "ranks": [ranks[node] for node in range(0, nodes, max(1, nodes // 1000))]}, sys.stdout)
